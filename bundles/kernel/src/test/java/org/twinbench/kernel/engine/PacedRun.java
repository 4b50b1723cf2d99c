package org.twinbench.kernel.engine;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;

/** A process that runs a machine in real time and prints the wall clock in ms beside the simulated time in s. */
public final class PacedRun {

    private PacedRun() {}

    /** @param args how many lines to print, ten a second */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        Simulation run = Bench.engine()
                .prepare(
                        1,
                        new Bench().with("counter", "counter").machine(),
                        new SimulationSettings(
                                1_000_000, 1, OptionalLong.empty(), 1, OnError.PAUSE, Path.of(""), List.of()));
        run.start();
        for (int line = Integer.parseInt(args[0]); line > 0; line--) {
            Thread.sleep(100);
            out.println(System.currentTimeMillis() + " " + run.status().time());
        }
        run.stop();
    }
}
