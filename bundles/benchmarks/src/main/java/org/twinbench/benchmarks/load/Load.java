package org.twinbench.benchmarks.load;

import java.io.IOException;
import java.util.List;
import org.twinbench.benchmarks.Benchmark;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Setting;
import org.twinbench.benchmarks.host.Answer;
import org.twinbench.benchmarks.host.ExampleMachine;
import org.twinbench.benchmarks.host.Host;

/**
 * How late the ticks of the heated tank, paced at 10 ms, start while many clients read its status and all its signals once a
 * second, beside a run of the same length that nobody watches. Both follow a run that is not counted, in one host.
 */
public final class Load implements Benchmark {

    /** Until then the host compiles what it is asked for, which takes both processors. */
    private static final int WARM_UP_SECONDS = 40;

    private static final int SHORT_WARM_UP_SECONDS = 3;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        int clients = setting.choose(1_000, 100);
        int seconds = setting.choose(20, 3);
        try (Host host = Host.serve(setting.distribution(), setting.scratch().resolve("data"))) {
            ExampleMachine machine = ExampleMachine.on(host);
            watched(host, machine, clients, setting.choose(WARM_UP_SECONDS, SHORT_WARM_UP_SECONDS));
            Answer reference = unwatched(machine, seconds);
            Answer ours = watched(host, machine, clients, seconds);
            return List.of(
                    new Figure("p99 lateness under load", "s", clients, lateness(ours), lateness(reference), 2, 2),
                    new Figure("overruns under load", "1", clients, overruns(ours), overruns(reference), 1, 1));
        }
    }

    private static Answer unwatched(ExampleMachine machine, int seconds) throws IOException, InterruptedException {
        long run = machine.start("");
        Thread.sleep(seconds * 1_000L);
        return machine.stop(run);
    }

    private static Answer watched(Host host, ExampleMachine machine, int clients, int seconds)
            throws IOException, InterruptedException {
        Crowd crowd = Crowd.of(host.address(), clients);
        long run = machine.start("");
        List<String> paths =
                List.of(ExampleMachine.path(run) + "/status", ExampleMachine.path(run) + "/signals?path=*");
        long begin = System.nanoTime();
        long answers = crowd.read(paths, seconds);
        double time = (System.nanoTime() - begin) / 1e9;
        System.err.printf("%,d clients, %.0f requests answered per second%n", clients, answers / time);
        return machine.stop(run);
    }

    private static double lateness(Answer status) {
        return status.at("lateness").at("p99").number();
    }

    /** One more than there were, for there may be none. */
    private static double overruns(Answer status) {
        return status.at("overruns").number() + 1;
    }
}
