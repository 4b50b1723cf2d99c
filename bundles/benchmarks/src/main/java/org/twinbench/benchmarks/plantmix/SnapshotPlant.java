package org.twinbench.benchmarks.plantmix;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantMachine;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;
import org.twinbench.kernel.units.UcumUnits;

/**
 * The process that takes snapshots of PlantMix: {@code N REPETITIONS}. It prints {@code snapshot US} and {@code copy US},
 * thread CPU time for all memory, and for an array of as many bytes.
 */
public final class SnapshotPlant {

    private static final int WARM_UP = 200;

    private SnapshotPlant() {}

    /** @param arguments components; repetitions */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        Plan plan = Plans.of(new PlantMachine(Plant.of(size)).assembly(new UcumUnits()), 1, false, Integration.DEFAULT);
        plan.initialize();
        plan.settle(0, 0);
        long[] memory =
                new long[plan.memory().values().stream().mapToInt(Map::size).sum()];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long kept = 0;
        for (int i = -WARM_UP; i < Integer.parseInt(arguments[1]); i++) {
            long begin = threads.getCurrentThreadCpuTime();
            kept += plan.memory().size();
            long between = threads.getCurrentThreadCpuTime();
            kept += memory.clone().length;
            long end = threads.getCurrentThreadCpuTime();
            if (i >= 0) {
                System.out.println("snapshot " + (between - begin) / 1e3);
                System.out.println("copy " + (end - between) / 1e3);
            }
        }
        System.out.println("kept " + kept);
    }
}
