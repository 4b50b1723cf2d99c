package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.wiring.loop.SolvedLoop;

/** What keeps components from running in blocks, which go once over each of theirs at every tick. */
final class Obstacles {

    private final Assembly assembly;
    private final Places places;
    private final Map<InstalledType, Optional<String>> types = new IdentityHashMap<>();
    private final Map<Integer, String> loops = new HashMap<>();

    Obstacles(Assembly assembly, Places places) {
        this.assembly = assembly;
        this.places = places;
        for (SolvedLoop loop : assembly.loops().solved()) {
            assembly.order()
                    .subList(loop.first(), loop.end())
                    .forEach(evaluation -> loops.putIfAbsent(evaluation.part(), loop.port()));
        }
    }

    /** Returns why a component is an object, as a sentence; empty if it runs in a block. */
    Optional<String> of(int component) {
        Part part = assembly.parts().get(component);
        return types.computeIfAbsent(part.type(), Obstacles::of).or(() -> {
            if (part.every() > 1) {
                return Optional.of("The component is stepped every " + part.every() + " ticks.");
            }
            if (loops.containsKey(component)) {
                return Optional.of("The component is a member of the loop of " + loops.get(component)
                        + ", which is solved by calling its members again and again.");
            }
            return places.isOnce(component)
                    ? Optional.empty()
                    : Optional.of("Other components come between the wires of one and the same component.");
        });
    }

    /** Returns why components of a type are never compiled, as a sentence; empty if they may be. */
    static Optional<String> of(InstalledType type) {
        if (!(type instanceof BehaviorType behavior)) {
            return Optional.of("The type has no class with annotated fields; its components are made by a service.");
        }
        return behavior.continuous().isEmpty() && behavior.zeroCrossings().isEmpty()
                ? Loops.of(behavior).reason()
                : Optional.of("The type has continuous states or zero crossings, which are followed between ticks.");
    }
}
