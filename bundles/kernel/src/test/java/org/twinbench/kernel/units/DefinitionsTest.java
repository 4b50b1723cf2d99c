package org.twinbench.kernel.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.IllegalQuantity;

class DefinitionsTest {

    private final Definitions definitions = new Definitions();

    @Test
    void everyUnitOfUcumIsMeasuredOrOnACurvedScale() {
        List<String> curved = new ArrayList<>();
        for (String symbol : definitions.symbols()) {
            try {
                assertTrue(definitions.find(symbol).orElseThrow().scale().signum() > 0, symbol);
            } catch (IllegalQuantity e) {
                assertTrue(e.getMessage().contains("curved scale"), e.getMessage());
                curved.add(symbol);
            }
        }
        assertTrue(curved.containsAll(List.of("B", "Np", "B[V]", "[pH]", "%[slope]")), curved.toString());
        assertEquals(false, curved.contains("Cel"));
        assertTrue(definitions.symbols().size() > 300);
    }

    @Test
    void prefixesStandBeforeMetricUnitsOnly() throws IllegalQuantity {
        assertTrue(definitions.find("kPa").isPresent());
        assertTrue(definitions.find("dam").isPresent());
        assertTrue(definitions.find("kmin").isEmpty());
        assertTrue(definitions.find("k").isEmpty());
        assertTrue(definitions.find("kkm").isEmpty());
    }

    @Test
    void aVoltIsMadeOfBaseUnits() throws IllegalQuantity {
        Measure volt = definitions.find("V").orElseThrow();

        assertEquals(Map.of("g", 1, "m", 2, "s", -2, "C", -1), volt.dimension());
        assertEquals(1000, volt.scale().doubleValue());
    }

    @Test
    void knowsNothingElse() {
        assertThrows(IllegalQuantity.class, () -> definitions.measure(Product.of("quux", 1)));
    }
}
