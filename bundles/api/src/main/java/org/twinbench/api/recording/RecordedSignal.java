package org.twinbench.api.recording;

import java.util.Objects;

/**
 * A signal of a recording.
 *
 * @param path its path in the machine: {@code tank.level}
 * @param unit its unit in UCUM
 * @param form how its samples are stored in 64 bits
 */
public record RecordedSignal(String path, String unit, Form form) {

    /** Refuses null. */
    public RecordedSignal {
        Objects.requireNonNull(path);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(form);
    }

    /** Returns the number that a sample stands for; an integer beyond 2⁵³ is rounded. */
    public double number(long sample) {
        return form == Form.REAL ? Double.longBitsToDouble(sample) : sample;
    }

    /** How samples are stored in 64 bits. */
    public enum Form {
        /** As {@link Double#doubleToRawLongBits} has it. */
        REAL,
        /** As the number itself. */
        INTEGER,
        /** 1 for true, 0 for false. */
        BOOLEAN
    }
}
