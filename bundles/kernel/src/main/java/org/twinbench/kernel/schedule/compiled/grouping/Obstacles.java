package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.wiring.loop.SolvedLoop;

/** What keeps components from running in blocks, which go once over each of theirs at every tick. */
final class Obstacles {

    private final Assembly assembly;
    private final Map<Integer, String> loops = new HashMap<>();

    Obstacles(Assembly assembly) {
        this.assembly = assembly;
        for (SolvedLoop loop : assembly.loops().solved()) {
            assembly.order()
                    .subList(loop.first(), loop.end())
                    .forEach(evaluation -> loops.putIfAbsent(evaluation.part(), loop.port()));
        }
    }

    /**
     * Returns why a component is an object, as a sentence; empty if it runs in a block.
     *
     * @param calls its places in the order of evaluations
     */
    Optional<String> of(int component, List<Integer> calls) {
        Part part = assembly.parts().get(component);
        return reason(part.type()).or(() -> {
            if (part.every() > 1) {
                return Optional.of("The component is stepped every " + part.every() + " ticks.");
            }
            if (loops.containsKey(component)) {
                return Optional.of("The component is a member of the loop of " + loops.get(component)
                        + ", which is solved by calling its members again and again.");
            }
            return settlesAtOnce(part, calls)
                    ? Optional.empty()
                    : Optional.of("Other components come between the wires of one and the same component.");
        });
    }

    private static Optional<String> reason(InstalledType type) {
        if (!(type instanceof BehaviorType behavior)) {
            return Optional.of("The type has no class with annotated fields; its components are made by a service.");
        }
        return behavior.continuous().isEmpty() && behavior.zeroCrossings().isEmpty()
                ? Loops.of(behavior).reason()
                : Optional.of("The type has continuous states or zero crossings, which are followed between ticks.");
    }

    /** Tells a component whose wires are settled one after the other, with other components in between. */
    private boolean settlesAtOnce(Part part, List<Integer> calls) {
        long wires = part.descriptor().ports().stream()
                .filter(port -> port.direction() == Direction.OUTPUT && !port.register())
                .count();
        return wires == 0 && calls.isEmpty()
                || calls.size() == 1
                        && assembly.order().get(calls.get(0)).wires().size() == wires;
    }
}
