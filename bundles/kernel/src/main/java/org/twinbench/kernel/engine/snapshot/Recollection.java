package org.twinbench.kernel.engine.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.schedule.Plan;

/**
 * What a machine remembers at a tick edge, taken by the holder of the turn; it is written as a snapshot by anybody, later.
 *
 * @param tick tick of the run
 * @param clock tick of the machine's clock
 * @param memory memory by component path and name
 * @param shown outputs that show something else
 * @param held paths of components that are held
 */
public record Recollection(
        long tick,
        long clock,
        Map<String, Map<String, Object>> memory,
        Map<String, Map<String, Object>> shown,
        Set<String> held) {

    /**
     * Takes down what a machine remembers. A connected input is fetched before it is used; what it held is remembered only of a
     * component that waits and shows it until then.
     */
    public static Recollection of(Machine machine, Plan plan) {
        Set<String> held = new HashSet<>();
        Map<String, Map<String, Object>> memory = plan.memory();
        for (int i = 0; i < plan.parts().size(); i++) {
            Part part = plan.parts().get(i);
            if (machine.clock() % part.every() == 0) {
                memory.get(part.path()).keySet().removeAll(part.inputs().keySet());
            }
            if (plan.isHeld(i)) {
                held.add(part.path());
            }
        }
        return new Recollection(machine.tick(), machine.clock(), memory, plan.shown(), held);
    }

    /**
     * Writes the snapshot.
     *
     * @param inForce what commands had made of the machine at this tick
     * @param pending commands that waited for their ticks
     */
    public Snapshot snapshot(long simulation, SimulationSettings settings, InForce inForce, List<Command> pending) {
        Map<String, Snapshot.Memory> components = new HashMap<>();
        inForce.machine().components().forEach((path, component) -> {
            if (memory.containsKey(path)) {
                components.put(
                        path,
                        new Snapshot.Memory(
                                component.type(),
                                held.contains(path),
                                exact(memory.get(path)),
                                exact(shown.getOrDefault(path, Map.of()))));
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
                        .toList());
    }

    private static Map<String, Value> exact(Map<String, Object> values) {
        Map<String, Value> exact = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null) { // an array that its component has not made yet
                exact.put(name, ExactValue.of(value));
            }
        });
        return exact;
    }
}
