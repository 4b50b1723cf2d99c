package org.twinbench.storage.sqlite.packing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks what a {@link Packer} has packed. For one thread at a time; closed at the end. */
public final class Unpacker implements AutoCloseable {
    private final Inflater inflater = new Inflater(true);
    private byte[] planes = {};

    /**
     * Returns the numbers.
     *
     * @throws Damaged if they cannot be had
     */
    public long[] unpack(byte[] packed) {
        requireWhole(packed);
        int count = ByteBuffer.wrap(packed).getInt(Layout.COUNT);
        long[] numbers = new long[count];
        if (packed[0] == Layout.CONSTANT) {
            Arrays.fill(numbers, ByteBuffer.wrap(packed).getLong(Layout.NUMBER));
        } else {
            spread(packed, count);
            gather(Prediction.ALL[packed[0] - 1], numbers);
        }
        return numbers;
    }

    private static void requireWhole(byte[] packed) {
        int length = packed.length - Layout.CHECKSUM;
        if (length < Layout.CONTENT) {
            throw new Damaged("only " + packed.length + " bytes");
        }
        CRC32C checksum = new CRC32C();
        checksum.update(packed, 0, length);
        if (ByteBuffer.wrap(packed).getInt(length) != (int) checksum.getValue()) {
            throw new Damaged("wrong checksum of " + packed.length + " bytes");
        }
    }

    private void spread(byte[] packed, int count) {
        if (planes.length < count * Layout.PLANES) {
            planes = new byte[count * Layout.PLANES];
        }
        int from = Layout.CONTENT;
        for (int plane = 0; plane < Layout.PLANES; plane++) {
            if ((packed[Layout.ZERO] >> plane & 1) != 0) {
                Arrays.fill(planes, plane * count, (plane + 1) * count, (byte) 0);
            } else if ((packed[Layout.DEFLATED] >> plane & 1) == 0) {
                System.arraycopy(packed, from, planes, plane * count, count);
                from += count;
            }
        }
        inflate(packed, from, count);
    }

    private void inflate(byte[] packed, int from, int count) {
        inflater.reset();
        inflater.setInput(packed, from, packed.length - Layout.CHECKSUM - from);
        try {
            for (int plane = 0; plane < Layout.PLANES; plane++) {
                if ((packed[Layout.DEFLATED] >> plane & 1) != 0
                        && inflater.inflate(planes, plane * count, count) < count) {
                    throw new Damaged("not as many numbers as " + count);
                }
            }
        } catch (DataFormatException e) {
            throw new Damaged(e);
        }
    }

    private void gather(Prediction prediction, long[] numbers) {
        int count = numbers.length;
        long beforeThat = 0;
        long before = 0;
        for (int i = 0; i < count; i++) {
            long difference = 0;
            for (int plane = Layout.PLANES - 1; plane >= 0; plane--) {
                difference = difference << Byte.SIZE | planes[plane * count + i] & 0xff;
            }
            long number = prediction.number(difference, before, beforeThat);
            numbers[i] = number;
            beforeThat = before;
            before = number;
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
