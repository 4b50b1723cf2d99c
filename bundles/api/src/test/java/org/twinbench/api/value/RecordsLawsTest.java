package org.twinbench.api.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordsLawsTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Leaf(String text, long number, double real, boolean flag) {}

    record Everything(
            Optional<Integer> whole,
            Optional<Colour> colour,
            Optional<Value> free,
            List<Leaf> leaves,
            Map<String, List<Double>> rows) {}

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("everything") Everything source) {
        assertEquals(source, Records.read(Records.write(source), Everything.class));
    }

    @Property(tries = 300)
    void writesWhatItRead(@ForAll("everything") Everything source) {
        Value written = Records.write(source);

        assertEquals(written, Records.write(Records.read(written, Everything.class)));
    }

    @Provide
    Arbitrary<Everything> everything() {
        Arbitrary<Value> free = Arbitraries.oneOf(
                Arbitraries.strings().map(Value::of), Arbitraries.longs().map(Value::of), real().map(Value::of));
        return Combinators.combine(
                        Arbitraries.integers().optional(),
                        Arbitraries.of(Colour.class).optional(),
                        free.optional(),
                        leaf().list().ofMaxSize(4),
                        Arbitraries.maps(
                                        Arbitraries.strings().ofMaxLength(5),
                                        real().list().ofMaxSize(3))
                                .ofMaxSize(4))
                .as(Everything::new);
    }

    private static Arbitrary<Leaf> leaf() {
        return Combinators.combine(Arbitraries.strings(), Arbitraries.longs(), real(), Arbitraries.of(true, false))
                .as(Leaf::new);
    }

    /** Finite, and without the sign of zero, which JSON's readers do not keep. */
    private static Arbitrary<Double> real() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(number -> number + 0.0);
    }
}
