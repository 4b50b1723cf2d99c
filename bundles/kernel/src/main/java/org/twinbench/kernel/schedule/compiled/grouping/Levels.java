package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.wiring.Evaluation;

/** How deep in the chains of wires every evaluation stands; evaluations of one level do not need each other. */
final class Levels {

    /** The level of a component without wires. */
    static final int NONE = -1;

    private record Wire(int part, String port) {}

    private final int[] levels;

    Levels(Assembly assembly) {
        List<Evaluation> order = assembly.order();
        this.levels = new int[order.size()];
        Map<Wire, Integer> wires = new HashMap<>();
        for (int call = 0; call < levels.length; call++) {
            Evaluation evaluation = order.get(call);
            Part part = assembly.parts().get(evaluation.part());
            int deepest = NONE;
            for (String input : evaluation.inputs()) {
                for (Source source : part.inputs().getOrDefault(input, List.of())) {
                    deepest = Math.max(deepest, wires.getOrDefault(new Wire(source.part(), source.port()), NONE));
                }
            }
            levels[call] = deepest + 1;
            for (String wire : evaluation.wires()) {
                wires.put(new Wire(evaluation.part(), wire), levels[call]);
            }
        }
    }

    int of(int call) {
        return levels[call];
    }

    int count() {
        return Arrays.stream(levels).max().orElse(NONE) + 1;
    }
}
