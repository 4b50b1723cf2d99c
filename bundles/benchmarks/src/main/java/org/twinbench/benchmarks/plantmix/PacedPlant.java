package org.twinbench.benchmarks.plantmix;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantMachine;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.engine.Engine;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.units.UcumUnits;

/**
 * The process that runs PlantMix at its pace, embedded, after as long as fast as it can, so that all is compiled: {@code N TICKS
 * PERIOD_NS REAL_TIME}. It prints {@code p99 SECONDS}, how late ticks began.
 */
public final class PacedPlant {

    /** Few ticks come before the thread has its priority. */
    private static final double SLOW = 0.01;

    private static final double PACED = 1;

    private PacedPlant() {}

    /** @param arguments components; ticks; nanoseconds from one to the next; whether with real-time priority, which is allowed */
    public static void main(String[] arguments) throws InterruptedException {
        long ticks = Long.parseLong(arguments[1]);
        boolean realTime = Boolean.parseBoolean(arguments[3]);
        long period = Long.parseLong(arguments[2]);
        Catalog catalog = PlantMachine.catalog();
        UcumUnits units = new UcumUnits();
        Assembler assembler = new Assembler(catalog, units);
        Engine engine = new Engine(
                catalog, assembler, units, Couplings.withoutProtocols(assembler, units), new RealTime(realTime));
        PlantMachine machine = new PlantMachine(Plant.of(Integer.parseInt(arguments[0])));
        Simulation warmUp =
                engine.prepare(1, machine.model(), settings(period, Double.POSITIVE_INFINITY, Long.MAX_VALUE));
        warmUp.start();
        Thread.sleep(ticks * period / 1_000_000);
        warmUp.stop();
        Simulation run = engine.prepare(2, machine.model(), settings(period, SLOW, ticks * period));
        run.start();
        while (realTime && !run.status().realTime()) {
            Thread.sleep(1);
        }
        run.speed(PACED);
        while (run.status().state() == State.RUNNING) {
            Thread.sleep(100);
        }
        System.out.println("p99 " + run.status().lateness().p99());
        System.exit(0); // threads of the engine live on
    }

    private static SimulationSettings settings(long period, double speed, long duration) {
        return new SimulationSettings(
                period, speed, OptionalLong.of(duration), 1, OnError.PAUSE, Path.of(""), List.of());
    }
}
