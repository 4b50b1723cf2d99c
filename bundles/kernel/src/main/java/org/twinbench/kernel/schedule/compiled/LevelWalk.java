package org.twinbench.kernel.schedule.compiled;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.object.InterpretedPlan;
import org.twinbench.kernel.schedule.object.Walk;

/** Goes over wires level by level: first those of batches, then those of objects, then the loops. */
final class LevelWalk implements Walk {

    private final InterpretedPlan objects;
    private final Calls calls;
    private final Sweeps sweeps;
    private final Level[] levels;

    @SuppressWarnings("ArrayRecordComponent")
    private record Level(Batch[] batches, int[] calls, int[] loops) {

        boolean isEmpty() {
            return batches.length + calls.length + loops.length == 0;
        }
    }

    LevelWalk(InterpretedPlan objects, Groups groups, List<Batch> batches, Sweeps sweeps) {
        this.objects = objects;
        this.calls = objects.calls();
        this.sweeps = sweeps;
        Map<Integer, List<Batch>> settling =
                batches.stream().filter(Batch::settles).collect(Collectors.groupingBy(Batch::level));
        int[][] objectCalls = groups.calls();
        int[][] loops = groups.loops();
        this.levels = IntStream.range(0, groups.levelCount())
                .mapToObj(level -> new Level(
                        settling.getOrDefault(level, List.of()).toArray(Batch[]::new),
                        objectCalls[level],
                        loops[level]))
                .filter(level -> !level.isEmpty())
                .toArray(Level[]::new);
    }

    @Override
    public void go(long tick, double time) {
        for (Level level : levels) {
            sweeps.settle(level.batches(), time);
            for (int call : level.calls()) {
                calls.settle(call, time);
            }
            for (int loop : level.loops()) {
                objects.solve(loop, tick, time);
            }
            calls.components().end();
        }
    }
}
