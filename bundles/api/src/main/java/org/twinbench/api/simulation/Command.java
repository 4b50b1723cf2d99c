package org.twinbench.api.simulation;

import java.util.Map;
import java.util.Objects;
import org.twinbench.api.value.Value;

/**
 * Something that was changed in a running simulation. Machine, seed, step and the list of commands determine every bit of a
 * run.
 *
 * @param tick the tick from which it is in force
 * @param kind what was changed
 * @param values new values by path, as they were given; a fault or an override by its signal, an object with what was asked for,
 *     or its id where it is cleared
 */
public record Command(long tick, Kind kind, Map<String, Value> values) {

    /** Copies. */
    public Command {
        Objects.requireNonNull(kind);
        values = Map.copyOf(values);
    }

    /** What a command changes. */
    public enum Kind {
        PARAMETERS,
        INPUTS,
        /** A fault is injected. */
        FAULT,
        /** A signal is held by hand. */
        OVERRIDE,
        /** A fault or an override ends. */
        CLEAR
    }
}
