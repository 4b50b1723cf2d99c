package org.twinbench.runs;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.simulation.Simulation;

/** A process of its own that records 1,000 signals at 100 Hz and says how far it is, until it is killed. */
final class Victim {

    /** Four signals each. */
    static final int VESSELS = 250;

    private static final int PERIOD_MILLIS = 20;

    private Victim() {}

    /** @param arguments the data folder */
    public static void main(String[] arguments) throws InterruptedException {
        Host host = Host.in(Path.of(arguments[0]));
        Simulation simulation =
                host.runs.start(RunRequest.of(Host.vessels(VESSELS), Host.settings(1, OptionalLong.empty())));
        while (true) {
            long rows = host.runs.figures().rows();
            System.out.println(simulation.id() + " " + simulation.status().tick() + " " + rows);
            Thread.sleep(PERIOD_MILLIS);
        }
    }
}
