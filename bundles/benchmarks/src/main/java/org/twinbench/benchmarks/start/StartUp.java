package org.twinbench.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.twinbench.benchmarks.Benchmark;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Medians;
import org.twinbench.benchmarks.Setting;

/**
 * Time and resident memory of {@code twinbench serve} from the start of the process until all component types are there and
 * the example's time moves, beside a bare framework with the same HTTP server and REST whiteboard until its first answer.
 * Both start alternately, on a warm file cache, after one start that is not counted.
 */
public final class StartUp implements Benchmark {

    private static final int MEGABYTE = 1_000_000;
    private static final double TIMES = 1.5;
    private static final double MEMORY = 2;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        int starts = setting.choose(7, 1);
        Path data = setting.scratch();
        ServedHost served = ServedHost.of(setting.distribution(), data.resolve("first"));
        BareHost bare = new BareHost(setting.distribution(), setting.scratch());
        bare.start();
        List<Sample> ours = new ArrayList<>();
        List<Sample> reference = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            ours.add(served.start(data.resolve("data" + start)));
            reference.add(bare.start());
        }
        return List.of(
                new Figure(
                        "start-up",
                        "s",
                        1,
                        Medians.of(ours, Sample::seconds),
                        Medians.of(reference, Sample::seconds),
                        TIMES,
                        TIMES),
                new Figure(
                        "resident memory",
                        "MB",
                        1,
                        Medians.of(ours, Sample::residentBytes) / MEGABYTE,
                        Medians.of(reference, Sample::residentBytes) / MEGABYTE,
                        MEMORY,
                        MEMORY));
    }
}
