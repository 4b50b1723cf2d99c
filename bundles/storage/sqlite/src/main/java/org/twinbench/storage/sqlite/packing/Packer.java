package org.twinbench.storage.sqlite.packing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/**
 * Packs numbers: guesses each from those before it, sorts the bytes of the differences into planes, drops the planes that are
 * zero, deflates those that promise something and leaves alone those that are noise. For one thread at a time.
 */
public final class Packer {
    private static final int TRIED = 256;

    /** Bytes are noise if two of them are equal hardly more often than by chance, 1/256. */
    private static final double NOISE = 1.0 / 200;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final int[] frequencies = new int[1 << Byte.SIZE];
    private byte[] planes = {};
    private byte[] packed = {};
    private int length;

    /** Returns the first of these numbers, packed. */
    public byte[] pack(long[] numbers, int count) {
        makeRoom(count);
        if (isConstant(numbers, count)) {
            packed[0] = Layout.CONSTANT;
            ByteBuffer.wrap(packed).putLong(Layout.NUMBER, count == 0 ? 0 : numbers[0]);
            length = Layout.NUMBER + Long.BYTES;
        } else {
            Prediction prediction = best(numbers, count);
            spread(prediction, numbers, count);
            packed[0] = (byte) (prediction.ordinal() + 1);
            length = Layout.CONTENT;
            gather(count);
        }
        ByteBuffer.wrap(packed).putInt(Layout.COUNT, count);
        return checked();
    }

    private void makeRoom(int count) {
        int needed = count * Layout.PLANES;
        if (planes.length < needed || packed.length == 0) {
            planes = new byte[needed];
            // Deflating noise makes it longer by a few bytes for each 16 KiB.
            packed = new byte[needed + needed / 1024 + 64];
        }
    }

    private static boolean isConstant(long[] numbers, int count) {
        for (int i = 1; i < count; i++) {
            if (numbers[i] != numbers[0]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the prediction that leaves the fewest bits of some of the numbers. */
    private static Prediction best(long[] numbers, int count) {
        Prediction best = Prediction.SAME;
        long least = Long.MAX_VALUE;
        int step = Math.max(1, count / TRIED);
        for (Prediction prediction : Prediction.ALL) {
            long bits = 0;
            for (int i = 2; i < count; i += step) {
                long difference = prediction.difference(numbers[i], numbers[i - 1], numbers[i - 2]);
                bits += Long.SIZE - Long.numberOfLeadingZeros(difference);
            }
            if (bits < least) {
                least = bits;
                best = prediction;
            }
        }
        return best;
    }

    private void spread(Prediction prediction, long[] numbers, int count) {
        long beforeThat = 0;
        long before = 0;
        for (int i = 0; i < count; i++) {
            long number = numbers[i];
            long difference = prediction.difference(number, before, beforeThat);
            beforeThat = before;
            before = number;
            for (int at = i; difference != 0; at += count, difference >>>= Byte.SIZE) {
                planes[at] = (byte) difference;
            }
        }
    }

    private void gather(int count) {
        int zero = 0;
        int deflated = 0;
        for (int plane = 0; plane < Layout.PLANES; plane++) {
            int from = plane * count;
            if (isZero(from, count)) {
                zero |= 1 << plane;
            } else if (isNoise(from, count)) {
                System.arraycopy(planes, from, packed, length, count);
                length += count;
            } else {
                deflated |= 1 << plane;
            }
        }
        packed[Layout.ZERO] = (byte) zero;
        packed[Layout.DEFLATED] = (byte) deflated;
        deflate(deflated, count);
        Arrays.fill(planes, 0, count * Layout.PLANES, (byte) 0);
    }

    private boolean isZero(int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (planes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isNoise(int from, int count) {
        Arrays.fill(frequencies, 0);
        for (int i = from; i < from + count; i++) {
            frequencies[planes[i] & 0xff]++;
        }
        double equalPairs = -count;
        for (int frequency : frequencies) {
            equalPairs += (double) frequency * frequency;
        }
        return equalPairs < (double) count * count * NOISE;
    }

    private void deflate(int which, int count) {
        if (which == 0) {
            return;
        }
        for (int plane = 0; plane < Layout.PLANES; plane++) {
            if ((which >> plane & 1) != 0) {
                deflater.setInput(planes, plane * count, count);
                while (!deflater.needsInput()) {
                    length += deflater.deflate(packed, length, packed.length - length);
                }
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        deflater.reset();
    }

    private byte[] checked() {
        CRC32C checksum = new CRC32C();
        checksum.update(packed, 0, length);
        return ByteBuffer.allocate(length + Layout.CHECKSUM)
                .put(packed, 0, length)
                .putInt((int) checksum.getValue())
                .array();
    }
}
