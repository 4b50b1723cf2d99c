package org.twinbench.benchmarks.plantmix;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import org.twinbench.api.simulation.Integration;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantMachine;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;
import org.twinbench.kernel.schedule.image.Image;
import org.twinbench.kernel.units.UcumUnits;

/**
 * The process that takes snapshots of PlantMix: {@code N REPETITIONS}. It prints, in microseconds of thread CPU time, what holds up
 * a tick edge, {@code snapshot} and {@code exchange} of the plan, {@code copy} of an array with as many values as the snapshot holds
 * into another one, and {@code beside}: what a snapshot costs another thread before and after.
 */
public final class SnapshotPlant {

    private static final int WARM_UP = 500;

    private SnapshotPlant() {}

    /** @param arguments components; repetitions */
    public static void main(String[] arguments) {
        Assembly assembly = new PlantMachine(Plant.of(Integer.parseInt(arguments[0]))).assembly(new UcumUnits());
        Plan plan = begun(assembly);
        Image image = plan.image();
        Runnable exchange = begun(assembly).carry(plan);
        int values = image.take().named().values().values().stream()
                .mapToInt(Map::size)
                .sum();
        long[] memory = new long[values];
        long[] copy = new long[values];
        int repetitions = Integer.parseInt(arguments[1]);
        for (int i = -WARM_UP; i < repetitions; i++) {
            tell(i, "snapshot", image::take);
            tell(i, "copy", () -> System.arraycopy(memory, 0, copy, 0, copy.length));
            tell(i, "exchange", exchange);
        }
        for (int i = -repetitions; i < repetitions; i++) {
            tell(i, "beside", () -> plan.image().named());
        }
    }

    private static Plan begun(Assembly assembly) {
        Plan plan = Plans.of(assembly, 1, false, Integration.DEFAULT);
        plan.initialize();
        plan.settle(0, 0);
        return plan;
    }

    private static void tell(int repetition, String what, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        work.run();
        long end = threads.getCurrentThreadCpuTime();
        if (repetition >= 0) {
            System.out.println(what + " " + (end - begin) / 1e3);
        }
    }
}
