package org.twinbench.benchmarks.recording;

import java.io.IOException;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Setting;
import org.twinbench.benchmarks.host.Answer;
import org.twinbench.benchmarks.host.ExampleMachine;
import org.twinbench.benchmarks.host.Host;

/** The trend of a day as a client gets it from a host, beside ten requests for the status of the simulation. */
final class ServedTrend {

    private static final int REQUESTS = 10;
    private static final int ROWS_PER_HOUR = 60 * 60 * MachineSignals.RATE;
    private static final int LEAST_POINTS = 500;

    private final Host host;
    private final String trend;
    private final String status;

    private ServedTrend(Host host, long run) {
        this.host = host;
        this.trend = "/api/v1/runs/" + run + "/signals/tank.level?points=1000";
        this.status = ExampleMachine.path(run) + "/status";
    }

    static Figure measure(Setting setting) throws Exception {
        int hours = setting.choose(24, 1);
        int repeats = setting.choose(200, 20);
        try (Host host = Host.serve(setting.distribution(), setting.scratch().resolve("data"))) {
            ExampleMachine machine = ExampleMachine.on(host);
            long run = machine.start(
                    "\"speed\": \"max\", \"duration\": \"" + hours + " h\", \"record\": {\"signals\": \"tank.*\"}");
            machine.awaitEnd(run);
            return new ServedTrend(host, run).measure(hours, repeats);
        }
    }

    private Figure measure(int hours, int repeats) throws Exception {
        host.await(trend, answer -> isWhole(Answer.of(answer), hours));
        Stopwatch ours = new Stopwatch();
        Stopwatch reference = new Stopwatch();
        round(new Stopwatch(), new Stopwatch(), repeats);
        round(ours, reference, repeats);
        return new Figure(
                "trend of a day over HTTP",
                "ms",
                (long) hours * ROWS_PER_HOUR,
                ours.milliseconds(),
                reference.milliseconds(),
                1,
                1);
    }

    private static boolean isWhole(Answer trend, int hours) {
        return trend.at("to").number() >= hours * 3_600.0
                && trend.at("gaps").count() == 0
                && trend.at("time").count() >= LEAST_POINTS;
    }

    private void round(Stopwatch ours, Stopwatch reference, int repeats) throws Exception {
        for (int repeat = 0; repeat < repeats; repeat++) {
            ours.measure(() -> host.read(trend));
            reference.measure(this::readStatuses);
        }
    }

    private void readStatuses() throws IOException, InterruptedException {
        for (int request = 0; request < REQUESTS; request++) {
            host.read(status);
        }
    }
}
