package org.twinbench.benchmarks.recording;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Of samples, one after the other. */
final class Checksum {

    private final CRC32C sum = new CRC32C();
    private final ByteBuffer sample = ByteBuffer.allocate(2 * Long.BYTES);

    void add(long tick, long bits) {
        sample.putLong(0, tick).putLong(Long.BYTES, bits);
        sum.update(sample.array());
    }

    long value() {
        return sum.getValue();
    }
}
