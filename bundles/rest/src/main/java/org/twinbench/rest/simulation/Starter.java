package org.twinbench.rest.simulation;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.run.Runs;
import org.twinbench.api.simulation.Simulation;

/** Starts stored machines. */
@Component(
        service = Starter.class,
        configurationPid = "org.twinbench.rest",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Starter {

    private final Workspace workspace;
    private final Runs runs;
    private final Units units;
    private final Path folder;

    /** What is configured. */
    public @interface Folders {
        /** The data folder: where files are found that stored machines name. */
        String data();
    }

    /** Starts machines of this workspace. */
    @Activate
    public Starter(@Reference Workspace workspace, @Reference Runs runs, @Reference Units units, Folders folders) {
        this.workspace = workspace;
        this.runs = runs;
        this.units = units;
        this.folder = Path.of(folders.data());
    }

    /**
     * Starts a machine.
     *
     * @throws org.twinbench.api.value.InvalidInput with everything that refuses the start
     */
    public Simulation start(StartRequest request) {
        return runs.start(new SettingsReader(units).read(request, workspace.machine(request.machineModelId()), folder));
    }
}
