package org.twinbench.api.simulation.settings;

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
        /** Values of parameters by {@code path.parameter}. */
        PARAMETERS,
        /** Values of unconnected inputs by {@code path.port}. */
        INPUTS,
        /** A fault is injected. */
        FAULT,
        /** A signal is held by hand. */
        OVERRIDE,
        /** A fault or an override ends. */
        CLEAR,
        /** The machine is edited while it runs: {@code machine} is its file as it is from then on. */
        MACHINE,
        /** The tick is no step: its row is that of {@code snapshot}, and the machine's clock goes on from there. */
        RESTORE,
        /** The run begins, at this tick, as {@code snapshot}; the first command of a journal. */
        FORK
    }
}
