package org.twinbench.runs.recorder;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.run.RecorderFigures;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.runs.shelf.RunShelf;
import org.twinbench.runs.start.Opening;

/**
 * Records all live runs on one thread. Where the storage leaves, fails or is slow, rows wait and are missing in the end; the
 * simulations go on.
 */
@Component(service = Recorder.class)
public final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final long PERIOD_MILLIS = 25;
    private static final long PATIENCE_SECONDS = 5;
    private static final int MOST_PASSES = 100;

    private final Clock clock;
    private final Figures figures = new Figures();
    private final Map<Long, LiveRun> live = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread recorder = new Thread(task, "twinbench-recorder");
        recorder.setDaemon(true);
        return recorder;
    });
    private volatile Optional<Recordings> recordings = Optional.empty();
    private volatile Optional<RunShelf> shelf = Optional.empty();

    /** Starts without a storage. */
    @Activate
    public Recorder() {
        this(Clock.systemUTC());
    }

    /** Starts without a storage, by this wall clock. */
    public Recorder(Clock clock) {
        this.clock = clock;
        thread.scheduleWithFixedDelay(this::work, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Records to this storage from now on. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void bind(Recordings arriving) {
        recordings = Optional.of(arriving);
        live.values().forEach(LiveRun::hurry);
    }

    /** Writes what waits to a storage that leaves, and lets go of it. */
    public void unbind(Recordings leaving) {
        finish(() -> {
            if (recordings.filter(present -> present == leaving).isPresent()) {
                recordings = Optional.empty();
                live.values().forEach(run -> run.leave(Optional.of(leaving)));
            }
        });
    }

    /** Writes runs to this shelf from now on. */
    public void keepIn(RunShelf arriving) {
        shelf = Optional.of(arriving);
        live.values().forEach(LiveRun::hurry);
    }

    /** Writes how far all runs are to a shelf that leaves, and lets go of it. */
    public void leave(RunShelf leaving) {
        finish(() -> {
            work();
            if (shelf.filter(present -> present == leaving).isPresent()) {
                shelf = Optional.empty();
            }
        });
    }

    /** Begins to record what was opened of a simulation. */
    public void add(Simulation simulation, Opening opening) {
        live.put(simulation.id(), new LiveRun(simulation, opening, figures, clock));
    }

    /** Returns the runs that are being recorded, oldest first. */
    public Collection<LiveRun> live() {
        return List.copyOf(live.values());
    }

    /** Returns a run that is being recorded. */
    public Optional<LiveRun> find(long id) {
        return Optional.ofNullable(live.get(id));
    }

    /** Returns when everything that was computed before the call has been handed to the storage, if it takes it. */
    public void settle() {
        finish(this::work);
    }

    /** Returns the present storage of recordings. */
    public Optional<Recordings> recordings() {
        return recordings;
    }

    /** Returns what was done so far. */
    public RecorderFigures figures(long bytes, long quota) {
        Collection<LiveRun> runs = live();
        return new RecorderFigures(
                runs.size(),
                figures.rows(),
                figures.samples(),
                figures.gaps(),
                runs.stream().mapToLong(LiveRun::waiting).sum(),
                figures.failures(),
                figures.lastFailure(),
                (int) runs.stream().filter(run -> !run.degraded().isEmpty()).count(),
                bytes,
                quota);
    }

    /** Writes what is there, and ends. */
    @Deactivate
    public void close() {
        finish(() -> {
            work();
            live.values().forEach(run -> run.leave(recordings));
        });
        thread.shutdown();
    }

    private void work() {
        boolean more = true;
        for (int i = 0; more && i < MOST_PASSES; i++) {
            more = pass();
        }
    }

    private boolean pass() {
        boolean more = false;
        for (LiveRun run : live.values()) {
            try {
                more |= run.pass(recordings, shelf);
            } catch (RuntimeException failure) {
                LOG.error("Run {} cannot be recorded; the others are.", run.id(), failure);
            }
            if (run.isDone()) {
                live.remove(run.id());
            }
        }
        return more;
    }

    private void finish(Runnable work) {
        if (thread.isShutdown()) {
            return;
        }
        try {
            thread.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The storage takes no more: {}", e.toString());
        }
    }
}
