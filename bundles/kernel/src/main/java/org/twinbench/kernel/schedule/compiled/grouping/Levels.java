package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.Arrays;
import java.util.List;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.wiring.Evaluation;

/** How deep in the chains of wires every evaluation stands; evaluations of one level do not need each other. */
final class Levels {

    /** The level of a component without wires. */
    static final int NONE = -1;

    private final int[] levels;

    Levels(Assembly assembly) {
        List<Part> parts = assembly.parts();
        this.levels = new int[assembly.order().size()];
        int[] firstPort = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            firstPort[i + 1] = firstPort[i] + parts.get(i).descriptor().ports().size();
        }
        int[] above = new int[firstPort[parts.size()]];
        for (int call = 0; call < levels.length; call++) {
            Evaluation evaluation = assembly.order().get(call);
            for (int input : evaluation.inputs()) {
                for (Source source : parts.get(evaluation.part()).sources(input)) {
                    levels[call] = Math.max(levels[call], above[firstPort[source.part()] + source.port()]);
                }
            }
            for (int wire : evaluation.wires()) {
                above[firstPort[evaluation.part()] + wire] = levels[call] + 1;
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
