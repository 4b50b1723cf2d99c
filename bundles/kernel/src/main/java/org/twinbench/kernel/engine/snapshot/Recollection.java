package org.twinbench.kernel.engine.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.schedule.image.Image;
import org.twinbench.kernel.schedule.image.NamedMemory;

/**
 * What a machine remembers at a tick edge, taken by the holder of the turn; it is written as a snapshot by anybody, later.
 *
 * @param tick tick of the run
 * @param clock tick of the machine's clock
 * @param image the memory of its plan
 */
public record Recollection(long tick, long clock, Image image) {

    /** Takes down what a machine remembers. */
    public static Recollection of(Machine machine, Image prepared) {
        return new Recollection(machine.tick(), machine.clock(), prepared.take());
    }

    /**
     * Writes the snapshot.
     *
     * @param inForce what commands had made of the machine at this tick
     * @param pending commands that waited for their ticks
     * @param disturbances faults and overrides that were in force or waited for their ticks
     */
    public Snapshot snapshot(
            long simulation,
            SimulationSettings settings,
            InForce inForce,
            List<Command> pending,
            List<Snapshot.Disturbed> disturbances) {
        NamedMemory memory = image.named();
        Map<String, Snapshot.Memory> components = new HashMap<>();
        inForce.machine().components().forEach((path, component) -> {
            if (memory.values().containsKey(path)) {
                components.put(
                        path,
                        new Snapshot.Memory(
                                component.type(),
                                memory.held().contains(path),
                                exact(memory.values().get(path)),
                                exact(memory.shown().getOrDefault(path, Map.of()))));
            }
        });
        return new Snapshot(
                simulation,
                clock,
                settings.stepNanos(),
                settings.seed(),
                settings.integration(),
                inForce.machine(),
                components,
                inForce.set(),
                pending.stream()
                        .map(command -> new Command(command.tick() - tick + clock, command.kind(), command.values()))
                        .toList(),
                disturbances);
    }

    private static Map<String, Value> exact(Map<String, Object> values) {
        Map<String, Value> exact = new HashMap<>();
        values.forEach((name, value) -> exact.put(name, ExactValue.of(value)));
        return exact;
    }
}
