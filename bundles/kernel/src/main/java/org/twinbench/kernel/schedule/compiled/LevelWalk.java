package org.twinbench.kernel.schedule.compiled;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.object.InterpretedPlan;
import org.twinbench.kernel.schedule.object.Walk;

/** Goes over wires level by level: first those of batches, then those of objects, then the loops. */
final class LevelWalk implements Walk {

    private final InterpretedPlan objects;
    private final Calls calls;
    private final Sweeps sweeps;
    private final Batch[][] batchesOfLevel;
    private final int[][] callsOfLevel;
    private final int[][] loopsOfLevel;

    LevelWalk(InterpretedPlan objects, Groups groups, List<Batch> batches, Sweeps sweeps) {
        this.objects = objects;
        this.calls = objects.calls();
        this.sweeps = sweeps;
        this.callsOfLevel = groups.calls();
        this.loopsOfLevel = groups.loops();
        this.batchesOfLevel = new Batch[groups.levelCount()][];
        Map<Integer, List<Batch>> settling =
                batches.stream().filter(Batch::settles).collect(Collectors.groupingBy(Batch::level));
        for (int level = 0; level < batchesOfLevel.length; level++) {
            batchesOfLevel[level] = settling.getOrDefault(level, List.of()).toArray(Batch[]::new);
        }
    }

    @Override
    public void go(long tick, double time) {
        for (int level = 0; level < batchesOfLevel.length; level++) {
            sweeps.settle(batchesOfLevel[level], time);
            for (int call : callsOfLevel[level]) {
                calls.settle(call, time);
            }
            for (int loop : loopsOfLevel[level]) {
                objects.solve(loop, tick, time);
            }
            calls.components().end();
        }
    }
}
