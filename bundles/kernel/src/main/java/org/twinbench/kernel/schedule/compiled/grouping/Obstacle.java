package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.Optional;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;

/** What keeps all components of a machine from running in blocks, which go once over every component at every tick. */
final class Obstacle {

    private Obstacle() {}

    /** Returns the obstacle, as a sentence. */
    static Optional<String> of(Assembly assembly) {
        if (!assembly.loops().isEmpty()) {
            return Optional.of("The machine has algebraic loops, which are settled component by component.");
        }
        if (!assembly.isPlain()) {
            return Optional.of("Not all components of the machine are called at every tick.");
        }
        return assembly.parts().stream()
                .filter(Obstacle::isContinuous)
                .findFirst()
                .map(part -> "The wires of the machine are needed between ticks, too: " + part.path()
                        + " has continuous states or zero crossings.");
    }

    private static boolean isContinuous(Part part) {
        return part.type() instanceof BehaviorType type
                && !(type.continuous().isEmpty() && type.zeroCrossings().isEmpty());
    }
}
