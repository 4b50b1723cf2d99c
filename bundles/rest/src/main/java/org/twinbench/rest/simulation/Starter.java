package org.twinbench.rest.simulation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.run.Runs;
import org.twinbench.api.simulation.Simulation;

/** Starts stored machines. */
@Component(service = Starter.class)
public final class Starter {

    private final Workspace workspace;
    private final Runs runs;
    private final Units units;

    /** Starts machines of this workspace. */
    @Activate
    public Starter(@Reference Workspace workspace, @Reference Runs runs, @Reference Units units) {
        this.workspace = workspace;
        this.runs = runs;
        this.units = units;
    }

    /**
     * Starts a machine.
     *
     * @throws org.twinbench.api.value.InvalidInput with everything that refuses the start
     */
    public Simulation start(StartRequest request) {
        long machine = request.machineModelId();
        return runs.start(
                new SettingsReader(units).read(request, workspace.machine(machine), workspace.folder(machine)));
    }
}
