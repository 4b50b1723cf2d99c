package org.twinbench.api.simulation.snapshot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.value.Value;

/**
 * Everything that a simulation remembers at one tick. A simulation of the same machine that goes on from it computes the same
 * bits as the one it was taken of. Immutable; all maps are sorted by key.
 *
 * <p>A number stands as a number; one that JSON has no word for (NaN, the infinities, negative zero) as the text of its bits:
 * {@code "0x7ff8000000000000"}.
 *
 * @param simulation number of the simulation that it was taken of
 * @param tick tick of the machine's clock: its components see the instant {@code tick * stepNanos}
 * @param stepNanos length of a step in nanoseconds
 * @param seed seed of the random streams, for components that are not in here
 * @param integration how continuous states were integrated
 * @param machine the machine as it was at this tick
 * @param components memory of its components by path
 * @param set what commands have set and is in force, by path, of each kind
 * @param pending commands that wait for their ticks, in order
 */
public record Snapshot(
        long simulation,
        long tick,
        long stepNanos,
        long seed,
        Integration integration,
        MachineModel machine,
        Map<String, Memory> components,
        Map<Kind, Map<String, Value>> set,
        List<Command> pending) {

    /** Sorts and copies. */
    public Snapshot {
        if (tick < 0) {
            throw new IllegalArgumentException("tick is " + tick + "; it must be 0 or more");
        }
        if (stepNanos <= 0) {
            throw new IllegalArgumentException("step is " + stepNanos + " ns; it must be greater than 0");
        }
        Objects.requireNonNull(integration);
        Objects.requireNonNull(machine);
        components = sorted(components);
        Map<Kind, Map<String, Value>> kinds = new TreeMap<>();
        set.forEach((kind, values) -> {
            if (!values.isEmpty()) {
                kinds.put(kind, sorted(values));
            }
        });
        set = Collections.unmodifiableMap(kinds);
        pending = List.copyOf(pending);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** Returns the simulated time that the machine's components see, in seconds. */
    public double time() {
        return tick * stepNanos / 1e9;
    }

    /**
     * What one component remembers.
     *
     * @param type id of its component type
     * @param held whether it is stepped no more
     * @param values its ports, states, random streams and private memory by name
     * @param shown outputs that show another value than it holds, by name: it has failed, or the value is not finite
     */
    public record Memory(String type, boolean held, Map<String, Value> values, Map<String, Value> shown) {

        /** Sorts and copies. */
        public Memory {
            Objects.requireNonNull(type);
            values = sorted(values);
            shown = sorted(shown);
        }
    }
}
