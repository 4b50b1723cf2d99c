package org.twinbench.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.engine.command.Workshop;
import org.twinbench.kernel.engine.supervision.Watchdog;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.notice.Listeners;

/** Keeps the simulations of this host. */
@Component
public final class Engine implements Simulations {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int MOST_STOPPED = 100;

    private final Workshop workshop;
    private final Couplings couplings;
    private final Watchdog watchdog;
    private final AutoCloseable libraryListener;
    private final Listeners<Simulation> listeners = new Listeners<>("twinbench-simulations");
    private final ConcurrentSkipListMap<Long, LiveSimulation> simulations = new ConcurrentSkipListMap<>();

    /** Starts without simulations. */
    @Activate
    public Engine(
            @Reference Catalog catalog,
            @Reference Assembler assembler,
            @Reference Units units,
            @Reference Couplings couplings,
            @Reference RealTime realTime) {
        this.couplings = couplings;
        watchdog = new Watchdog(realTime);
        workshop = new Workshop(catalog, assembler, units);
        libraryListener = catalog.onChange(this::libraryChanged);
    }

    @Override
    public Simulation prepare(long id, MachineModel machine, SimulationSettings settings) {
        LiveSimulation simulation = new LiveSimulation(
                id, machine, settings, workshop, couplings, watchdog, listeners::changed, () -> simulations.remove(id));
        if (simulations.putIfAbsent(id, simulation) != null) {
            simulation.stop();
            throw new IllegalArgumentException("There is a simulation " + id + " already.");
        }
        LOG.info("{}: {}", machine.name(), simulation.plan());
        listeners.changed(simulation);
        simulation.libraryChanged(); // a type may have gone before this simulation was known
        forgetOldest();
        return simulation;
    }

    private void forgetOldest() {
        List<LiveSimulation> ended = simulations.values().stream()
                .filter(each -> each.status().state().isEnd())
                .toList();
        ended.subList(0, Math.max(0, ended.size() - MOST_STOPPED)).forEach(LiveSimulation::close);
    }

    @Override
    public AutoCloseable onChange(Consumer<Simulation> listener) {
        return listeners.add(listener);
    }

    @Override
    public List<Simulation> list() {
        return List.copyOf(simulations.values());
    }

    @Override
    public Optional<Simulation> find(long id) {
        return Optional.ofNullable(simulations.get(id));
    }

    private void libraryChanged() {
        simulations.values().forEach(LiveSimulation::libraryChanged);
    }

    @Deactivate
    void stopAll() throws Exception {
        libraryListener.close();
        simulations.values().forEach(Simulation::stop);
        watchdog.close();
        listeners.close();
    }
}
