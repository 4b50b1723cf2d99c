package org.twinbench.rest.simulation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.run.Runs;
import org.twinbench.api.run.Snapshots;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/** Starts stored machines, and what goes on from snapshots. */
@Component(service = Starter.class)
public final class Starter {

    private final Workspace workspace;
    private final Runs runs;
    private final Snapshots snapshots;
    private final Units units;

    /** Starts machines of this workspace. */
    @Activate
    public Starter(
            @Reference Workspace workspace,
            @Reference Runs runs,
            @Reference Snapshots snapshots,
            @Reference Units units) {
        this.snapshots = snapshots;
        this.workspace = workspace;
        this.runs = runs;
        this.units = units;
    }

    /**
     * Starts a machine, or goes on from a snapshot.
     *
     * @throws org.twinbench.api.value.InvalidInput with everything that refuses the start
     */
    public Simulation start(StartRequest request) {
        SettingsReader reader = new SettingsReader(units);
        if (request.snapshotId().isPresent()) {
            return runs.start(
                    reader.readFork(request, snapshots.fork(request.snapshotId().get())));
        }
        long machine = request.machineModelId()
                .orElseThrow(() -> new InvalidInput(Mistake.at(
                        "/machine_model_id",
                        "Say what to start: a stored machine by machine_model_id, or a snapshot by snapshot_id.")));
        return runs.start(reader.read(request, workspace.machine(machine), workspace.folder(machine)));
    }
}
