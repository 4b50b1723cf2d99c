package org.twinbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.twinbench.benchmarks.Setting.Extent;
import org.twinbench.benchmarks.accuracy.Accuracy;
import org.twinbench.benchmarks.coupling.Coupling;
import org.twinbench.benchmarks.load.Load;
import org.twinbench.benchmarks.plantmix.Pacing;
import org.twinbench.benchmarks.plantmix.PlantMix;
import org.twinbench.benchmarks.recording.Recording;
import org.twinbench.benchmarks.start.StartUp;

/**
 * The command {@code bundles/benchmarks/run}. Measures one benchmark after the other, prints the table and writes
 * {@code target/benchmarks.json}; a full run of all of them also renews the table in {@code README.md}. One that fails has a row
 * that says so, and the others go on. Its exit code says whether everything was measured, not how good the figures are.
 */
public final class Benchmarks {

    private static final String SHORT = "--short";
    private static final int FAILED = 1;
    private static final int WRONG_INPUT = 2;

    private static final List<Benchmark> ALL = List.of(
            new StartUp(), new Recording(), new Load(), new Coupling(), new PlantMix(), new Pacing(), new Accuracy());

    private Benchmarks() {}

    /** @param arguments root of the source tree, then {@code --short} and names of benchmarks, both as wanted */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        Extent extent = words.remove(SHORT) ? Extent.SHORT : Extent.FULL;
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> words.isEmpty() || words.contains(benchmark.name()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < words.size()) {
            System.err.println("usage: run [" + SHORT + "] [" + names() + "]...");
            System.exit(WRONG_INPUT);
        }
        Report report = measured(chosen, root, extent);
        System.out.print(report.table());
        report.writeJson(root.resolve("bundles/benchmarks/target/benchmarks.json"));
        if (extent == Extent.FULL && words.isEmpty()) {
            report.renewTable(root.resolve("bundles/benchmarks/README.md"));
        }
        System.exit(report.failures().isEmpty() ? 0 : FAILED);
    }

    private static Report measured(List<Benchmark> chosen, Path root, Extent extent)
            throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            System.err.println("measuring " + benchmark.name());
            long begin = System.nanoTime();
            Path scratch = Files.createTempDirectory("twinbench-benchmarks");
            try {
                figures.addAll(benchmark.measure(new Setting(root, scratch, extent)));
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | Error e) {
                e.printStackTrace();
                failures.add(Failure.of(benchmark, e));
            } finally {
                remove(scratch);
            }
            System.err.printf("%s took %d s%n", benchmark.name(), (System.nanoTime() - begin) / 1_000_000_000);
        }
        return new Report(figures, failures);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String names() {
        return ALL.stream().map(Benchmark::name).collect(Collectors.joining(" | "));
    }
}
