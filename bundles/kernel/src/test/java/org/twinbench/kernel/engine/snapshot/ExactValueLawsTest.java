package org.twinbench.kernel.engine.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.json.StrictJson;

/** Memory that is written reads back to its last bit. */
final class ExactValueLawsTest {

    private static final StrictJson JSON = new StrictJson();

    private static Value throughText(Object memory) {
        return JSON.parse(JSON.print(ExactValue.of(memory)));
    }

    private static long bits(Optional<Object> number) {
        return Double.doubleToRawLongBits((double) number.orElseThrow());
    }

    @Property
    void everyBitPatternOfANumber(@ForAll long bits) {
        assertEquals(bits, bits(ExactValue.read(throughText(Double.longBitsToDouble(bits)), Double.class)));
    }

    @Property
    void everyNumber(@ForAll double number) {
        assertEquals(Double.doubleToRawLongBits(number), bits(ExactValue.read(throughText(number), Double.class)));
    }

    @Property
    void theNumbersThatJsonHasNoWordFor(@ForAll boolean negative) {
        for (long bits : new long[] {
            Double.doubleToRawLongBits(0.0), 0x7ff0000000000000L, 0x7ff8000000000000L, 0x7ff0000000000001L
        }) {
            long signed = negative ? bits | Long.MIN_VALUE : bits;
            assertEquals(signed, bits(ExactValue.read(throughText(Double.longBitsToDouble(signed)), Double.class)));
        }
    }

    @Property
    void integersAndTruthValues(@ForAll long integer, @ForAll int small, @ForAll boolean flag) {
        assertEquals(Optional.of(integer), ExactValue.read(throughText(integer), Long.class));
        assertEquals(Optional.of(small), ExactValue.read(throughText(small), Integer.class));
        assertEquals(Optional.of(flag), ExactValue.read(throughText(flag), Boolean.class));
        assertEquals(Optional.empty(), ExactValue.read(throughText(flag), Long.class));
        assertEquals(Optional.empty(), ExactValue.read(throughText(Integer.MAX_VALUE + 1L), Integer.class));
    }

    @Property
    void arrays(@ForAll long[] bits, @ForAll int[] small, @ForAll boolean[] flags) {
        assertArrayEquals(
                bits, (long[]) ExactValue.read(throughText(bits), long[].class).orElseThrow());
        assertArrayEquals(
                small, (int[]) ExactValue.read(throughText(small), int[].class).orElseThrow());
        assertArrayEquals(flags, (boolean[])
                ExactValue.read(throughText(flags), boolean[].class).orElseThrow());
        double[] numbers =
                LongStream.of(bits).mapToDouble(Double::longBitsToDouble).toArray();
        double[] read =
                (double[]) ExactValue.read(throughText(numbers), double[].class).orElseThrow();
        for (int i = 0; i < bits.length; i++) {
            assertEquals(bits[i], Double.doubleToRawLongBits(read[i]));
        }
    }
}
