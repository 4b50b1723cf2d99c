package org.twinbench.kernel.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.engine.command.Workshop;
import org.twinbench.kernel.engine.supervision.Watchdog;
import org.twinbench.kernel.exchange.Couplings;

/**
 * Edits a copy of the first machine that runs at a pace, which itself runs on. An edit loads some hundred classes, and people who
 * watch a machine do not wait for these when they make their first one. A large machine is left alone.
 */
@Component(service = Rehearsal.class, immediate = true)
public final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int MOST_COMPONENTS = 100;
    private static final long PATIENCE_MILLISECONDS = 5_000;

    private final Workshop workshop;
    private final Couplings couplings;
    /** Null until a rehearsal has begun. */
    private final AtomicReference<Thread> aside = new AtomicReference<>();

    private final AutoCloseable listener;

    /** Waits for a simulation that runs at a pace. */
    @Activate
    public Rehearsal(
            @Reference Simulations simulations,
            @Reference Catalog catalog,
            @Reference Assembler assembler,
            @Reference Units units,
            @Reference Couplings couplings) {
        this.workshop = new Workshop(catalog, assembler, units);
        this.couplings = couplings;
        this.listener = simulations.onChange(this::changed);
    }

    private void changed(Simulation simulation) {
        SimulationStatus status = simulation.status();
        boolean watched = status.state() == State.RUNNING && Double.isFinite(status.speed());
        if (watched && status.components() <= MOST_COMPONENTS && aside.get() == null) { // one thread tells of changes
            Thread thread = new Thread(() -> rehearse(simulation), "twinbench-rehearsal");
            thread.setDaemon(true);
            thread.start();
            aside.set(thread);
        }
    }

    private void rehearse(Simulation simulation) {
        MachineModel machine = simulation.machine();
        try (Watchdog watchdog = new Watchdog(new RealTime(false))) {
            LiveSimulation copy = new LiveSimulation(
                    0,
                    machine,
                    SimulationSettings.defaults(simulation.settings().folder()),
                    workshop,
                    couplings,
                    watchdog,
                    nobody -> {},
                    () -> {});
            copy.edit(machine);
            copy.stop();
        } catch (InvalidInput e) {
            LOG.debug("{} was not rehearsed.", machine.name(), e);
        }
    }

    /** Waits for what has begun, which would find its classes gone when the framework has stopped. */
    @Deactivate
    void close() throws Exception {
        listener.close();
        Thread begun = aside.get();
        if (begun != null) {
            begun.join(PATIENCE_MILLISECONDS);
        }
    }
}
