package org.twinbench.storage.sqlite.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class PackingLawsTest {
    private final Packer packer = new Packer();

    @Property
    void givesBackAnyNumbers(@ForAll @Size(max = 300) long[] numbers) {
        assertArrayEquals(numbers, unpacked(packer.pack(numbers, numbers.length)));
    }

    @Property
    void givesBackAnyRealNumbers(@ForAll @Size(max = 300) double[] numbers) {
        long[] bits =
                Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
        assertArrayEquals(bits, unpacked(packer.pack(bits, bits.length)));
    }

    @Property
    void givesBackTheFirstOfMany(@ForAll Random random, @ForAll @IntRange(max = 5_000) int count) {
        long[] numbers = random.longs(5_000, 0, 1L << random.nextInt(63)).toArray();
        assertArrayEquals(Arrays.copyOf(numbers, count), unpacked(packer.pack(numbers, count)));
    }

    @Property
    void noticesAnyChange(@ForAll @Size(min = 1, max = 300) long[] numbers, @ForAll Random random) {
        byte[] packed = packer.pack(numbers, numbers.length);
        packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));

        assertThrows(Damaged.class, () -> unpacked(packed));
    }

    @Test
    void takesLittleRoomForWhatMachinesDo() {
        assertTrue(size(row -> 42) < 20);
        assertTrue(size(row -> row) < 60, "a count");
        assertTrue(size(row -> Double.doubleToRawLongBits(row * 0.01)) < 4_000, "a ramp");
        assertTrue(size(row -> row / 500 & 1) < 100, "a switch");
        assertTrue(size(row -> Double.doubleToRawLongBits(row / 300 * 12.5)) < 400, "steps");
    }

    @Test
    void takesNoMoreRoomThanNoiseNeeds() {
        Random random = new Random(1);
        assertTrue(size(row -> random.nextLong()) < 8 * 4096 + 20);
    }

    private int size(IntToLongFunction sample) {
        long[] numbers = new long[4096];
        Arrays.setAll(numbers, sample::applyAsLong);
        return packer.pack(numbers, numbers.length).length;
    }

    private static long[] unpacked(byte[] packed) {
        try (Unpacker unpacker = new Unpacker()) {
            return unpacker.unpack(packed);
        }
    }
}
