package org.twinbench.benchmarks.plantmix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinbench.benchmarks.Medians;
import org.twinbench.benchmarks.Setting;
import org.twinbench.benchmarks.plantmix.Program.Output;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantFile;
import org.twinbench.kernel.schedule.compiled.grouping.Thresholds;

/** One plant, computed by everybody in turns, each in a process of its own; all must come to the same bits. */
final class Contest {

    private static final int MOST_FOR_PYTHON = 10_000;
    private static final int REPETITIONS = 7;

    /** Components times ticks of a repetition. */
    private static final int WORK = 10_000_000;

    /** The same of a loop that is hundreds of times slower. */
    private static final int WORK_IN_PYTHON = WORK / 100;

    private final int size;
    private final Map<String, Program> programs = new TreeMap<>();
    private final Map<String, List<Output>> outputs = new TreeMap<>();

    Contest(Setting setting, Path c, int size) throws IOException {
        this.size = size;
        Path file = setting.scratch().resolve("plant" + size);
        new PlantFile(Plant.of(size)).write(file);
        String check = Integer.toString(Math.max(10, Math.min(1_000, WORK / size)));
        String steps = ticks(setting.choose(WORK, WORK / 4));
        String warmUp = ticks(setting.choose(20 * WORK, WORK));
        String repetitions = Integer.toString(REPETITIONS);
        programs.put("ours", ours(check, steps, repetitions, warmUp, PlantRun.ALONE));
        if (Thresholds.MEASURED.helpers(size) > 0) {
            programs.put("helped", ours(check, steps, repetitions, warmUp, PlantRun.HELPED));
        }
        for (String layout : List.of("structs", "columns")) {
            programs.put(
                    layout, new Program(List.of(c.toString(), layout, file.toString(), check, steps, repetitions)));
        }
        if (size <= MOST_FOR_PYTHON) {
            Path script = setting.root().resolve("bundles/benchmarks/src/main/python/plantmix.py");
            programs.put(
                    "python",
                    new Program(List.of(
                            "python3", script.toString(), file.toString(), check, ticks(WORK_IN_PYTHON), repetitions)));
        }
    }

    private Program ours(String check, String steps, String repetitions, String warmUp, String threads) {
        return Program.java(PlantRun.class, Integer.toString(size), check, steps, repetitions, warmUp, threads);
    }

    private String ticks(int work) {
        return Integer.toString(Math.max(10, work / size));
    }

    /** Lets everybody run so many times, one after the other. */
    void run(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Program> program : programs.entrySet()) {
                outputs.computeIfAbsent(program.getKey(), name -> new ArrayList<>())
                        .add(program.getValue().run());
            }
        }
        requireSame();
    }

    private void requireSame() throws IOException {
        List<String> sums = outputs.values().stream()
                .flatMap(List::stream)
                .map(output -> output.text("checksum"))
                .distinct()
                .toList();
        if (sums.size() > 1) {
            throw new IOException("the bits of PlantMix-" + size + " differ: " + sums);
        }
    }

    int size() {
        return size;
    }

    boolean isHelped() {
        return programs.containsKey("helped");
    }

    boolean hasPython() {
        return programs.containsKey("python");
    }

    /** Returns ns per component and step. */
    double time(String who) {
        return median(who, "ns");
    }

    /** Returns what the better of both programs in C takes. */
    double bestInC() {
        return Math.min(time("structs"), time("columns"));
    }

    /** Returns the median of what somebody printed. */
    double median(String who, String word) {
        return Medians.of(outputs.get(who), output -> output.median(word));
    }
}
