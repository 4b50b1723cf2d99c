package org.twinbench.kernel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

class StrictJsonLawsTest {

    private final StrictJson json = new StrictJson();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readsWhatItPrinted(@ForAll("values") Value value) {
        assertEquals(value, json.parse(json.print(value)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readsWhatItLaidOut(@ForAll("values") Value value) {
        assertEquals(value, json.parse(json.layout(value)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aSecondLayoutChangesNothing(@ForAll("values") Value value) {
        String layout = json.layout(value);

        assertEquals(layout, json.layout(json.parse(layout)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyItemOfALayoutIsFoundOnItsLine(@ForAll("values") Value value) {
        Value list = new Value.Items(List.of(Value.of("x".repeat(110)), value));
        String first = json.layout(list).lines().skip(2).findFirst().orElseThrow();

        assertEquals(Optional.of(3), json.line(json.layout(list), Mistake.pointer("", "1")), first);
    }

    @Property(tries = 2_000)
    void readsOrRefusesAnyText(@ForAll("texts") String text) {
        try {
            assertEquals(json.parse(text), json.parse(json.print(json.parse(text))));
        } catch (MalformedJson refusal) {
            assertTrue(refusal.line() >= 1 && refusal.column() >= 1);
            assertTrue(refusal.getMessage().endsWith("."));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\"", "1", "-0.5e3", "0", " ", "\n", "true",
                        "null", "'", "/", "\\", "\\u", "x", "\uFEFF", "\u0001")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Value> values() {
        return values(3);
    }

    private static Arbitrary<Value> values(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Value> below = values(depth - 1);
        return Arbitraries.oneOf(
                scalars(),
                below.list().ofMaxSize(4).map(Value.Items::new),
                Arbitraries.maps(strings(), below).ofMaxSize(4).map(Value.Members::new));
    }

    private static Arbitrary<Value> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Value.Nothing(), Value.of(true), Value.of(false)),
                strings().map(Value::of),
                Arbitraries.longs().map(Value::of),
                Arbitraries.bigDecimals()
                        .ofScale(20)
                        .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                        .map(Value.Decimal::new));
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(40),
                Arbitraries.of("", "\"", "\\", "😀", "°C", "\u0000\u001f\u007f", "a".repeat(80)));
    }
}
