package org.twinbench.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.run.RecorderFigures;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunFilter;
import org.twinbench.api.run.RunNotes;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.Runs;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.runs.quota.Housekeeping;
import org.twinbench.runs.quota.Quota;
import org.twinbench.runs.recorder.Recorder;
import org.twinbench.runs.shelf.RunShelf;
import org.twinbench.runs.start.BundleContents;
import org.twinbench.runs.start.Bundles;

/** The runs of this host, as long as there is a storage. */
@Component(configurationPid = "org.twinbench.runs", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RunService implements Runs {

    private static final Logger LOG = LoggerFactory.getLogger(RunService.class);
    private static final long HOUSEKEEPING_SECONDS = 5;

    private final RunShelf shelf;
    private final Recorder recorder;
    private final Reading reading;
    private final Starting starting;
    private final String quota;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread housekeeping = new Thread(task, "twinbench-runs");
        housekeeping.setDaemon(true);
        return housekeeping;
    });
    private volatile long bytes;

    /** What is configured; texts, as they come from the command line. */
    public @interface Settings {
        /** The data folder: where files are found that machines name. */
        String data();

        /** How many bytes all recordings together may take. */
        String quota() default "2 GB";
    }

    /** Keeps runs in this storage. */
    @Activate
    public RunService(
            @Reference Storage storage,
            @Reference JsonFormat json,
            @Reference MachineFiles files,
            @Reference Units units,
            @Reference Library library,
            @Reference Simulations simulations,
            @Reference Workspace workspace,
            @Reference Recorder recorder,
            BundleContext context,
            Settings settings) {
        this(
                new RunShelf(storage, json, id -> recorder.find(id).isPresent()),
                recorder,
                new Starting.Means(
                        simulations,
                        files,
                        units,
                        new Bundles(library, new BundleContents(context)::sha256),
                        machine -> folder(workspace, machine, Path.of(settings.data())),
                        context.getBundle().getVersion().toString()),
                settings.quota());
    }

    /** Keeps runs on this shelf. */
    RunService(RunShelf shelf, Recorder recorder, Starting.Means means, String quota) {
        this.shelf = shelf;
        this.recorder = recorder;
        this.reading = new Reading(shelf, recorder);
        this.starting = new Starting(shelf, recorder, means);
        this.quota = quota;
        recorder.keepIn(shelf);
        keepHouse();
    }

    /** A machine that is no longer stored has no folder of its own. */
    private static Path folder(Workspace workspace, Optional<Long> machine, Path otherwise) {
        try {
            return machine.map(workspace::folder).orElse(otherwise);
        } catch (NoSuchEntry gone) {
            return otherwise;
        }
    }

    private void keepHouse() {
        try {
            Housekeeping housekeeping = new Housekeeping(shelf, recorder, Quota.of(quota));
            thread.scheduleWithFixedDelay(
                    () -> {
                        try {
                            housekeeping.step();
                            bytes = housekeeping.bytes();
                        } catch (RuntimeException failure) {
                            LOG.warn("Recordings cannot be counted or deleted at present: {}", failure.toString());
                        }
                    },
                    HOUSEKEEPING_SECONDS,
                    HOUSEKEEPING_SECONDS,
                    TimeUnit.SECONDS);
        } catch (NotUsable refused) {
            LOG.info(refused.getMessage());
        }
    }

    /** Leaves the storage; simulations go on. */
    @Deactivate
    public void close() {
        thread.shutdown();
        recorder.leave(shelf);
    }

    @Override
    public Simulation start(RunRequest request) {
        return starting.start(request);
    }

    @Override
    public Simulation replay(long id, double speed, boolean anyway) {
        return starting.replay(id, read(id).content(), journal(id), speed, anyway);
    }

    @Override
    public List<Entry<Run>> list(RunFilter filter, long after, int limit) {
        return reading.list(filter, after, limit);
    }

    @Override
    public Entry<Run> read(long id) {
        return reading.read(id);
    }

    @Override
    public Entry<Run> note(long id, OptionalLong revision, UnaryOperator<RunNotes> change) {
        shelf.update(id, revision, run -> run.with(change.apply(run.notes())));
        return read(id);
    }

    @Override
    public void delete(long id) {
        recorder.settle();
        Run run = read(id).content();
        if (!run.state().isEnd() || recorder.find(id).isPresent()) {
            throw new IllegalStateException("Run " + id + " is "
                    + run.state().name().toLowerCase(Locale.ROOT) + "; stop its simulation before you delete it.");
        }
        recordings().delete(id);
        shelf.delete(id);
    }

    @Override
    public String machine(long id) {
        return shelf.machine(shelf.read(id).content().setup().machineSha256());
    }

    @Override
    public List<Command> journal(long id) {
        return reading.journal(id);
    }

    @Override
    public List<Alarm> alarms(long id) {
        return reading.alarms(id);
    }

    @Override
    public Recordings recordings() {
        return recorder.recordings()
                .orElseThrow(() -> new StorageFailure("There is no storage of recordings at present."));
    }

    @Override
    public RecorderFigures figures() {
        return recorder.figures(bytes, quota());
    }

    @Override
    public Path folder(Optional<Long> machineModelId) {
        return starting.means().folder().apply(machineModelId);
    }

    @Override
    public long quota() {
        return Quota.of(quota).bytes();
    }
}
