package org.twinbench.rest.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.json.StrictJson;

class TagListLawsTest {

    private static final JsonFormat JSON = new StrictJson();

    @Property(tries = 200)
    void aListReadsBackAsTheBindingsThatItWasPrintedFrom(@ForAll("bindings") Map<String, Binding> bindings) {
        String table = new TagList(JSON).print(bindings);
        Map<String, Binding> read = new TreeMap<>();
        new TagListReader(JSON).read(table).forEach(line -> read.put(line.port(), line.binding()));
        assertEquals(bindings, read);
        assertEquals(table, new TagList(JSON).print(read));
    }

    @Provide
    Arbitrary<Map<String, Binding>> bindings() {
        return Arbitraries.maps(text(), binding()).ofMaxSize(6).map(TreeMap::new);
    }

    /** What spreadsheets and JSON trip over, and anything else but halves of characters, which no UTF-8 holds. */
    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "ns=4;s=GVL.Y1",
                                "holding:100",
                                "5",
                                "1e3",
                                "true",
                                "null",
                                "\"",
                                "\"5\"",
                                " 5",
                                "a,b",
                                "[1]",
                                "a\r\nb",
                                "a\"b",
                                "100 %",
                                "1,5",
                                "{}",
                                "=1+1",
                                "\uFEFFa",
                                "é μ 漢"),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(12))
                .filter(text -> !text.isBlank() && text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    private static Arbitrary<Value> value() {
        return Arbitraries.oneOf(
                text().map(Value::of),
                Arbitraries.of("", " ", "\n").map(Value::of),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.bigDecimals().ofScale(6).map(Value.Decimal::new),
                Arbitraries.of("1e300", "-5e-324", "123456789012345678901234567890")
                        .map(number -> new Value.Decimal(new BigDecimal(number))));
    }

    private static Arbitrary<Binding> binding() {
        Arbitrary<List<Double>> raw = Arbitraries.doubles().list().ofSize(2);
        Arbitrary<List<Value>> scaled = value().list().ofSize(2);
        return Combinators.combine(
                        text(),
                        text(),
                        Combinators.combine(raw, scaled).as(Scaling::new).optional(),
                        Arbitraries.of(WhenBad.class).optional(),
                        value().optional(),
                        Arbitraries.of(Update.class).optional())
                .as((link, address, scaling, whenBad, safe, update) -> new Binding(
                        link,
                        address,
                        scaling.map(Scaling::raw).orElse(List.of()),
                        scaling.map(Scaling::value).orElse(List.of()),
                        whenBad,
                        safe,
                        update));
    }

    private record Scaling(List<Double> raw, List<Value> value) {}
}
