package org.twinbench.rest.serve;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.MachineFolder;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;
import org.twinbench.rest.simulation.StartRequest;
import org.twinbench.rest.simulation.Starter;

/**
 * Starts the example, which has no place in a person's folder. What keeps it from running is said, and keeps nothing else from
 * running.
 */
@Component(
        service = ExampleRun.class,
        configurationPid = "org.twinbench.rest",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ExampleRun {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PERIOD_MILLISECONDS = 10;
    private static final Value KEPT = Value.of("1 h");

    private final Example example;
    private final Starter starter;
    private final Workspace workspace;
    private final Library library;
    private final Optional<MachineFolder> folder;
    private final String data;

    /** What is configured. */
    public @interface Settings {
        /** The data folder. */
        String data();
    }

    /** Starts this example. */
    @Activate
    public ExampleRun(
            @Reference Example example,
            @Reference Starter starter,
            @Reference Workspace workspace,
            @Reference Library library,
            @Reference Optional<MachineFolder> folder,
            Settings settings) {
        this.example = example;
        this.starter = starter;
        this.workspace = workspace;
        this.library = library;
        this.folder = folder;
        this.data = settings.data();
    }

    /** Returns the folder of machine files, if one is opened. */
    Optional<MachineFolder> folder() {
        return folder;
    }

    /** Returns the data folder. */
    String data() {
        return data;
    }

    /** Starts the example if it is there; returns it while it runs. */
    Optional<Simulation> start(PrintWriter err) throws InterruptedException {
        if (folder.isPresent()) {
            return Optional.empty();
        }
        try {
            Optional<Long> machine = example.machine();
            return machine.isPresent() ? Optional.of(started(machine.get())) : Optional.empty();
        } catch (InvalidInput | NotUsable e) {
            err.println("The example does not run: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Simulation started(long machine) throws InterruptedException {
        awaitTypes(workspace.machine(machine));
        return starter.start(StartRequest.of(Map.of("machine_model_id", Value.of(machine), "keep", KEPT)));
    }

    /** Component types arrive one after the other while the host starts. What is missing in the end, the start tells. */
    private void awaitTypes(MachineModel machine) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()
                && machine.components().values().stream()
                        .anyMatch(component -> library.type(component.type()).isEmpty())) {
            Thread.sleep(PERIOD_MILLISECONDS);
        }
    }
}
