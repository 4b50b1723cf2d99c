package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.wiring.Evaluation;
import org.twinbench.kernel.wiring.loop.SolvedLoop;

/**
 * How deep in the chains of wires every evaluation stands; evaluations of one level do not need each other, except those of one
 * and the same loop, which are all of one level.
 */
final class Levels {

    /** The level of a component without wires. */
    static final int NONE = -1;

    private record Wire(int part, String port) {}

    private final Assembly assembly;
    private final Map<Wire, Integer> wires = new HashMap<>();
    private final int[] levels;

    Levels(Assembly assembly) {
        this.assembly = assembly;
        this.levels = new int[assembly.order().size()];
        int call = 0;
        for (SolvedLoop loop : assembly.loops().solved()) {
            oneByOne(call, loop.first());
            together(loop.first(), loop.end());
            call = loop.end();
        }
        oneByOne(call, levels.length);
    }

    private void oneByOne(int first, int end) {
        for (int call = first; call < end; call++) {
            together(call, call + 1);
        }
    }

    private void together(int first, int end) {
        List<Evaluation> evaluations = assembly.order().subList(first, end);
        int deepest = NONE;
        for (Evaluation evaluation : evaluations) {
            deepest = Math.max(deepest, deepest(evaluation));
        }
        Arrays.fill(levels, first, end, deepest + 1);
        for (Evaluation evaluation : evaluations) {
            for (String wire : evaluation.wires()) {
                wires.put(new Wire(evaluation.part(), wire), deepest + 1);
            }
        }
    }

    private int deepest(Evaluation evaluation) {
        Part part = assembly.parts().get(evaluation.part());
        int deepest = NONE;
        for (String input : evaluation.inputs()) {
            for (Source source : part.inputs().getOrDefault(input, List.of())) {
                deepest = Math.max(deepest, wires.getOrDefault(new Wire(source.part(), source.port()), NONE));
            }
        }
        return deepest;
    }

    int of(int call) {
        return levels[call];
    }

    int count() {
        return Arrays.stream(levels).max().orElse(NONE) + 1;
    }
}
