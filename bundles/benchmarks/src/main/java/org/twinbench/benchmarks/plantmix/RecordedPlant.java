package org.twinbench.benchmarks.plantmix;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Simulation;
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
 * The process that lets PlantMix be recorded and not, in turns: {@code N STEPS REPETITIONS}. It prints {@code recorded NS} and
 * {@code unrecorded NS}, thread CPU time of a step; recorded are the outputs of one component in ten, at every tick.
 */
public final class RecordedPlant {

    private static final long STEP_NANOS = 1_000_000;
    private static final int WARM_UP = 3;

    private final Simulation simulation;
    private final int steps;
    private final String recorded;
    private final int signals;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private RecordedPlant(Simulation simulation, int steps, String recorded, int signals) {
        this.simulation = simulation;
        this.steps = steps;
        this.recorded = recorded;
        this.signals = signals;
    }

    /** @param arguments components, a power of ten; ticks of a repetition; repetitions */
    public static void main(String[] arguments) throws InterruptedException {
        int size = Integer.parseInt(arguments[0]);
        Catalog catalog = PlantMachine.catalog();
        UcumUnits units = new UcumUnits();
        Assembler assembler = new Assembler(catalog, units);
        Engine engine = new Engine(
                catalog, assembler, units, Couplings.withoutProtocols(assembler, units), new RealTime(false));
        PlantMachine machine = new PlantMachine(Plant.of(size));
        SimulationSettings settings = new SimulationSettings(
                STEP_NANOS, Double.POSITIVE_INFINITY, OptionalLong.empty(), 1, OnError.PAUSE, Path.of(""), List.of());
        String tenth = PlantMachine.path(size / 10 - 1).replaceAll("9+$", "") + "*.y";
        RecordedPlant plant = new RecordedPlant(
                engine.prepare(1, machine.model(), settings), Integer.parseInt(arguments[1]), tenth, size / 10);
        for (int i = 0; i < WARM_UP; i++) {
            plant.unrecorded();
            plant.recorded();
        }
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            System.out.println("unrecorded " + plant.unrecorded());
            System.out.println("recorded " + plant.recorded());
        }
        System.exit(0); // threads of the engine live on
    }

    private double unrecorded() {
        long begin = threads.getCurrentThreadCpuTime();
        simulation.advance(steps);
        return (double) (threads.getCurrentThreadCpuTime() - begin) / steps;
    }

    private double recorded() throws InterruptedException {
        try (RowStream rows = simulation.rows(new RowSelection(recorded, 1))) {
            if (rows.paths().size() != signals) {
                throw new IllegalStateException(rows.paths().size() + " signals are recorded");
            }
            Thread reader = new Thread(() -> read(rows), "reader");
            reader.start();
            double time = unrecorded();
            reader.interrupt();
            reader.join();
            return time;
        }
    }

    private static void read(RowStream rows) {
        long[] ticks = new long[64];
        long[] values = new long[ticks.length * rows.paths().size()];
        while (!Thread.currentThread().isInterrupted()) {
            if (rows.take(ticks, values) == 0) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
