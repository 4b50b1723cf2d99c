package org.twinbench.rest.simulation;

import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationSettings;
import org.twinbench.api.simulation.Simulations;

/** Starts stored machines. */
@Component(service = Starter.class)
public final class Starter {

    private final Workspace workspace;
    private final Simulations simulations;
    private final Units units;
    private final AtomicLong lastId = new AtomicLong();

    /** Starts machines of this workspace. */
    @Activate
    public Starter(@Reference Workspace workspace, @Reference Simulations simulations, @Reference Units units) {
        this.workspace = workspace;
        this.simulations = simulations;
        this.units = units;
    }

    /**
     * Starts a machine.
     *
     * @throws org.twinbench.api.value.InvalidInput with everything that refuses the start
     */
    public Simulation start(StartRequest request) {
        SimulationSettings settings =
                new SettingsReader(units).read(request, workspace.folder(request.machineModelId()));
        Simulation simulation =
                simulations.prepare(lastId.incrementAndGet(), workspace.machine(request.machineModelId()), settings);
        simulation.start();
        return simulation;
    }
}
