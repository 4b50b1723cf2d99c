package org.twinbench.benchmarks.plantmix;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantMachine;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;
import org.twinbench.kernel.units.UcumUnits;

/**
 * The process that computes PlantMix with our kernel: {@code N CHECK STEPS REPETITIONS WARM_UP}. It prints what the programs in
 * C and Python print, and besides how long the plan took to make and what a step allocates.
 */
public final class PlantRun {

    private static final double DT = 1e-3;
    private static final long SEED = 42;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Plan plan;
    private long tick;

    private PlantRun(Plan plan) {
        this.plan = plan;
    }

    /** @param arguments components; ticks before the checksum; ticks of a repetition; repetitions; ticks before them */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        int steps = Integer.parseInt(arguments[2]);
        long begin = System.nanoTime();
        Assembly assembly = new PlantMachine(Plant.of(size)).assembly(new UcumUnits());
        say("assembly_ms", (System.nanoTime() - begin) / 1e6);
        begin = System.nanoTime();
        Plan plan = Plans.of(assembly, SEED, false, Integration.DEFAULT);
        say("plan_ms", (System.nanoTime() - begin) / 1e6);
        PlantRun run = new PlantRun(plan);
        run.begin();
        run.ticks(Integer.parseInt(arguments[1]));
        System.out.printf("checksum %016x%n", run.checksum());
        for (int left = Integer.parseInt(arguments[4]); left > 0; left -= steps) {
            run.ticks(steps);
        }
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            run.measure(steps);
        }
    }

    private void begin() {
        plan.initialize();
        plan.settle(0, 0);
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            plan.step(tick, tick * DT, DT);
            tick++;
            plan.settle(tick, tick * DT);
        }
    }

    private void measure(int steps) {
        long self = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(self);
        long begin = threads.getCurrentThreadCpuTime();
        ticks(steps);
        long end = threads.getCurrentThreadCpuTime();
        bytes = threads.getThreadAllocatedBytes(self) - bytes;
        say("ns", (double) (end - begin) / steps / plan.parts().size());
        say("bytes", (double) bytes / steps);
    }

    private long checksum() {
        List<Plan.Reading> outputs = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            outputs.add(plan.reading(i, "y"));
        }
        long sum = 0;
        for (Plan.Reading output : outputs) {
            sum = Long.rotateLeft(sum, 1) ^ Double.doubleToRawLongBits(output.real());
        }
        return sum;
    }

    private static void say(String what, double value) {
        System.out.println(what + " " + value);
    }
}
