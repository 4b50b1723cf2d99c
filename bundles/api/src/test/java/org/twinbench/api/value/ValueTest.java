package org.twinbench.api.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void numbersAreEqualIfTheyAreNumericallyEqual() {
        assertEquals(Value.of(1), new Value.Decimal(new BigDecimal("1.00")));
        assertEquals(Value.of(1), new Value.Decimal(new BigDecimal("10e-1")));
        assertEquals(Value.of(0), new Value.Decimal(new BigDecimal("0e5")));
        assertNotEquals(Value.of(1), Value.of(1.0000000000000002));
    }

    @Test
    void numbersThatJsonCannotSayAreTexts() {
        assertEquals(Value.of("NaN"), Value.of(Double.NaN));
        assertEquals(Value.of("-Infinity"), Value.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void keepsWhatItWasMadeOf() {
        List<Value> items = new ArrayList<>(List.of(Value.of(1)));
        Map<String, Value> members = new LinkedHashMap<>(Map.of("a", Value.of(1)));
        Value.Items list = new Value.Items(items);
        Value.Members object = new Value.Members(members);

        items.clear();
        members.clear();

        assertEquals(1, list.items().size());
        assertEquals(1, object.members().size());
        assertThrows(UnsupportedOperationException.class, () -> object.members().clear());
    }

    @Test
    void membersKeepTheirOrder() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("z", Value.of(1));
        members.put("a", Value.of(2));

        assertEquals(
                List.of("z", "a"),
                List.copyOf(new Value.Members(members).members().keySet()));
    }
}
