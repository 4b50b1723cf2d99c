package org.twinbench.benchmarks.plantmix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.twinbench.benchmarks.Benchmark;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Medians;
import org.twinbench.benchmarks.Setting;
import org.twinbench.benchmarks.plantmix.Program.Output;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantFile;

/**
 * How late the ticks of PlantMix-1000, paced at 1 ms, begin: ours beside a program in C that sleeps until as long before each
 * deadline and spins. Both run in turns, with real-time priority where this user may have it.
 */
public final class Pacing implements Benchmark {

    private static final int SIZE = 1_000;
    private static final int PERIOD_NANOS = 1_000_000;
    private static final int SPIN_NANOS = 100_000;
    /** Seconds; what is less late is as good as punctual. */
    private static final double LEAST = 1e-6;

    private static final double GOAL = 0.5;
    private static final double FLOOR = 1;

    @Override
    public String name() {
        return "pacing";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        Path file = setting.scratch().resolve("plant");
        new PlantFile(Plant.of(SIZE)).write(file);
        String size = Integer.toString(SIZE);
        String ticks = Integer.toString(setting.choose(10_000, 3_000));
        String period = Integer.toString(PERIOD_NANOS);
        Path compiled = Program.compiled(setting.root(), setting.scratch());
        List<String> command =
                List.of(compiled.toString(), "paced", file.toString(), ticks, period, Integer.toString(SPIN_NANOS));
        boolean realTime = RealTime.isAllowed();
        System.err.println(realTime ? "with real-time priority" : "at ordinary priority: other programs disturb both");
        Program c = realTime ? RealTime.with(command) : new Program(command);
        Program java = Program.java(PacedPlant.class, size, ticks, period, Boolean.toString(realTime));
        List<Output> ours = new ArrayList<>();
        List<Output> reference = new ArrayList<>();
        for (int round = 0; round < setting.choose(3, 1); round++) {
            reference.add(c.run());
            ours.add(java.run());
        }
        return List.of(new Figure("p99 lateness at 1 ms", "s", SIZE, p99(ours), p99(reference), GOAL, FLOOR));
    }

    private static double p99(List<Output> outputs) {
        return Math.max(LEAST, Medians.of(outputs, output -> output.median("p99")));
    }
}
