package org.twinbench.kernel.schedule;

import java.nio.charset.StandardCharsets;
import org.twinbench.api.component.RandomNumbers;

/** Seeds of random streams: from the run's seed, the component's path and the stream's name, and nothing else. */
public final class Seeds {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private Seeds() {}

    /** Mixes the FNV-1a hash of the name with the run's seed. */
    public static long of(long seed, String path, String stream) {
        long hash = FNV_OFFSET;
        for (byte b : (path + "." + stream).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
        }
        return RandomNumbers.bits(hash ^ RandomNumbers.bits(RandomNumbers.next(seed)));
    }
}
