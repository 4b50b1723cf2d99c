package org.twinbench.benchmarks.plantmix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinbench.benchmarks.Benchmark;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Setting;

/**
 * What a component costs in a step of PlantMix-N, thread CPU time: ours beside the better of two programs in C and a loop over
 * dicts in Python. All outputs have the same bits first.
 */
public final class PlantMix implements Benchmark {

    private static final int COLD = 1_000_000;

    /** The largest is made once: that takes longer than everything else. */
    private static final int ROUNDS = 3;

    /** Goal and floor by number of components, of a plan in milliseconds per thousand, too. */
    private static final Map<Integer, Bounds> BESIDE_C = new TreeMap<>(Map.of(
            100,
            new Bounds(0.6, 0.6),
            1_000,
            new Bounds(1.2, 1.5),
            10_000,
            new Bounds(1.4, 2.1),
            100_000,
            new Bounds(1.2, 1.5),
            COLD,
            new Bounds(1.1, 1.5)));

    private static final Bounds BESIDE_PYTHON = new Bounds(0.004, 0.0067);

    /** By the clock, beside the ticking thread alone: what a prototype came to with two threads, and what makes them worth it. */
    private static final Bounds HELPED = new Bounds(1 / 1.3, 1 / 1.1);

    private record Bounds(double goal, double floor) {}

    @Override
    public String name() {
        return "plantmix";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        Path c = Program.compiled(setting.root(), setting.scratch());
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<Integer, Bounds> size : BESIDE_C.entrySet()) {
            if (size.getKey() <= setting.choose(COLD, 1_000)) {
                Contest contest = new Contest(setting, c, size.getKey());
                contest.run(size.getKey() < COLD ? setting.choose(ROUNDS, 1) : 1);
                tell(contest);
                figures.addAll(figures(contest, size.getValue()));
            }
        }
        figures.add(recorded(setting));
        figures.add(snapshot(setting));
        return figures;
    }

    private static Figure snapshot(Setting setting) throws IOException, InterruptedException {
        int size = setting.choose(10_000, 1_000);
        Program.Output output =
                Program.java(SnapshotPlant.class, Integer.toString(size), "101").run();
        System.err.printf(
                "%,d components: an exchange of the plan holds up a tick for %.0f µs; a snapshot takes %.0f µs beside the"
                        + " tick%n",
                size, output.median("exchange"), output.median("beside"));
        return new Figure("snapshot", "µs", size, output.median("snapshot"), output.median("copy"), 2, 3);
    }

    private static Figure recorded(Setting setting) throws IOException, InterruptedException {
        int size = setting.choose(10_000, 1_000);
        String steps = Integer.toString(setting.choose(1_000, 200));
        Program.Output output = Program.java(RecordedPlant.class, Integer.toString(size), steps, "15")
                .run();
        double ours = output.median("recorded") / 1e3;
        return new Figure(
                "step with a tenth recorded", "µs", size, ours, output.median("unrecorded") / 1e3, 1.05, 1.13);
    }

    private static void tell(Contest contest) {
        System.err.printf(
                "%,d components: C structs %.2f ns, columns %.2f ns; assembly %.0f ms, plan %.0f ms%n",
                contest.size(),
                contest.time("structs"),
                contest.time("columns"),
                contest.median("ours", "assembly_ms"),
                contest.median("ours", "plan_ms"));
    }

    private static List<Figure> figures(Contest contest, Bounds besideC) {
        List<Figure> figures = new ArrayList<>();
        double ours = contest.time("ours");
        figures.add(figure("PlantMix beside C", "ns", contest, ours, contest.bestInC(), besideC));
        if (contest.hasPython()) {
            figures.add(figure("PlantMix beside Python", "ns", contest, ours, contest.time("python"), BESIDE_PYTHON));
        }
        // One more than there are, for there are to be none.
        double bytes = contest.median("ours", "bytes") + 1;
        figures.add(figure("PlantMix bytes per step", "bytes", contest, bytes, 1, new Bounds(1, 1)));
        if (contest.isHelped()) {
            double helped = contest.median("helped", "wall");
            figures.add(
                    figure("step with helping threads", "ns", contest, helped, contest.median("ours", "wall"), HELPED));
        }
        if (contest.size() == COLD) {
            double plan = contest.median("ours", "plan_ms") / (COLD / 1_000);
            figures.add(figure("cold plan per 1,000 components", "ms", contest, plan, 1, new Bounds(0.33, 0.33)));
            double assembly = contest.median("ours", "assembly_ms") / (COLD / 1_000);
            figures.add(figure(
                    "cold machine to plan per 1,000 components", "ms", contest, assembly + plan, 1, new Bounds(3, 4)));
        }
        return figures;
    }

    private static Figure figure(
            String name, String unit, Contest contest, double ours, double reference, Bounds bounds) {
        return new Figure(name, unit, contest.size(), ours, reference, bounds.goal(), bounds.floor());
    }
}
