package org.twinbench.workbench.live;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.twinbench.api.simulation.Sampler;
import org.twinbench.api.simulation.Signal.Quality;

/**
 * Values as they go over the wire, little endian: u16 form, u16 id of the subscription, u32 number n of signals, f64 simulated
 * time in s, n f64. Form 1 says that all of them are good; in form 2 there follow n bytes: 0 good, 1 uncertain, 2 bad, 3 for a
 * signal that does not exist, whose value is NaN. The values begin at a multiple of 8, so that browsers can read them in place.
 */
final class LiveFrame {

    private static final short ALL_GOOD = 1;
    private static final short WITH_QUALITY = 2;
    private static final int HEAD = 16;
    private static final byte ABSENT = 3;

    private final short id;
    private final int signals;
    private final ByteBuffer buffer;

    LiveFrame(int id, int signals) {
        this.id = (short) id;
        this.signals = signals;
        this.buffer = ByteBuffer.allocate(HEAD + signals * (Double.BYTES + 1)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the row that a sampler has taken; the same buffer each time. */
    ByteBuffer of(Sampler row) {
        boolean good = true;
        buffer.clear();
        buffer.position(HEAD);
        for (int i = 0; i < signals; i++) {
            buffer.putDouble(row.value(i));
        }
        int end = buffer.position();
        for (int i = 0; i < signals; i++) {
            byte quality = code(row.quality(i));
            good = good && quality == 0;
            buffer.put(quality);
        }
        buffer.putShort(0, good ? ALL_GOOD : WITH_QUALITY);
        buffer.putShort(Short.BYTES, id);
        buffer.putInt(2 * Short.BYTES, signals);
        buffer.putDouble(Double.BYTES, row.time());
        return buffer.limit(good ? end : buffer.position()).position(0);
    }

    private static byte code(Optional<Quality> quality) {
        return quality.map(known -> (byte) known.ordinal()).orElse(ABSENT);
    }
}
