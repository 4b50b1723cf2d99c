package org.twinbench.benchmarks.plantmix;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantMachine;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;
import org.twinbench.kernel.schedule.compiled.grouping.Thresholds;
import org.twinbench.kernel.units.UcumUnits;

/**
 * The process that computes PlantMix with our kernel: {@code N CHECK STEPS REPETITIONS WARM_UP THREADS}. It prints what the
 * programs in C and Python print, and besides how long the machine took to be assembled and its plan to be made, what a step
 * takes by the clock, and what it allocates.
 */
public final class PlantRun {

    private static final double DT = 1e-3;
    private static final long SEED = 42;

    /** By one thread, as the programs in C do it. */
    static final String ALONE = "alone";

    /** By as many threads as the kernel takes for a machine of this size. */
    static final String HELPED = "helped";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Plan plan;
    private long tick;

    private PlantRun(Plan plan) {
        this.plan = plan;
    }

    /** @param arguments components; ticks before the checksum; ticks of a repetition; repetitions; ticks before them; {@code alone} or {@code helped} */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        int steps = Integer.parseInt(arguments[2]);
        MachineModel model = new PlantMachine(Plant.of(size)).model();
        Assembler assembler = new Assembler(PlantMachine.catalog(), new UcumUnits());
        long begin = System.nanoTime();
        Assembly assembly = PlantMachine.assembly(model, assembler);
        say("assembly_ms", (System.nanoTime() - begin) / 1e6);
        Thresholds thresholds = arguments[5].equals(ALONE) ? Thresholds.MEASURED.alone() : Thresholds.MEASURED;
        begin = System.nanoTime();
        Plan plan = Plans.of(assembly, SEED, false, Integration.DEFAULT, thresholds);
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
        long wall = System.nanoTime();
        long begin = threads.getCurrentThreadCpuTime();
        ticks(steps);
        long end = threads.getCurrentThreadCpuTime();
        wall = System.nanoTime() - wall;
        bytes = threads.getThreadAllocatedBytes(self) - bytes;
        say("ns", (double) (end - begin) / steps / plan.parts().size());
        say("wall", (double) wall / steps / plan.parts().size());
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
