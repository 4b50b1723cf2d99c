package org.twinbench.runs.recorder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunProgress;
import org.twinbench.api.run.RunState;
import org.twinbench.api.run.RunWrites;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.runs.shelf.RunLog;
import org.twinbench.runs.shelf.RunShelf;
import org.twinbench.runs.start.Opening;

/** A run that is being recorded. The recorder's thread works on it; everybody may ask how far it is. */
public final class LiveRun {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);
    private static final long TAKE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long WRITE_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long SLOW_MILLIS = 500;
    private static final int MOST_PORTIONS = 100;
    private static final String SOURCE = "recorder";
    private static final String TOO_BUSY = "The computer was too busy to record these rows.";

    private final Simulation simulation;
    private final Figures figures;
    private final Clock clock;
    private final Strands rows;
    private final SampleWriter samples;
    private final RunLog log;
    private final WallClock wall;
    private final Retry sampling = new Retry();
    private final Retry logging = new Retry();
    private volatile long handed = -1;
    private volatile Optional<String> ended = Optional.empty();
    private Optional<RunState> loggedState = Optional.empty();
    private RunProgress logged = RunProgress.NONE;
    private String slow = TOO_BUSY;
    private long taken;
    private long written;
    private boolean hurried = true;
    private boolean gapRaised;
    private boolean warned;
    private boolean closed;
    private boolean finished;

    /** @param opening the rows to record */
    LiveRun(Simulation simulation, Opening opening, Figures figures, Clock clock) {
        this.simulation = simulation;
        this.figures = figures;
        this.clock = clock;
        this.rows = new Strands(opening, simulation.settings().firstTick());
        this.samples = new SampleWriter(simulation.id());
        this.log = new RunLog(simulation);
        this.wall = new WallClock(simulation.settings().stepNanos());
        wall.note(simulation.settings().firstTick(), simulation.settings().speed(), clock.millis());
    }

    /** Returns the id of the run. */
    public long id() {
        return simulation.id();
    }

    /** Returns its simulation. */
    public Simulation simulation() {
        return simulation;
    }

    /** Returns a run as it is at this instant. */
    public Run now(Run stored) {
        SimulationStatus status = simulation.status();
        return stored.with(RunState.of(status.state()), progress(status));
    }

    /** Returns the present state. */
    public RunState state() {
        return RunState.of(simulation.status().state());
    }

    /** Returns what is not recorded as it should be. */
    List<String> degraded() {
        return Stream.concat(sampling.reason().stream(), logging.reason().stream())
                .distinct()
                .toList();
    }

    /** Returns the tick up to which the storage knows all rows that it will ever get, and which are missing; -1 for none. */
    public long handed() {
        return handed;
    }

    int waiting() {
        return rows.waiting();
    }

    /** Returns whether everything of a run that has ended is in the storage. */
    boolean isDone() {
        return finished;
    }

    /**
     * Takes rows, and writes what is due.
     *
     * @return whether more rows may wait already
     */
    boolean pass(Optional<Recordings> recordings, Optional<RunShelf> shelf) {
        SimulationStatus status = simulation.status(); // before the rows: a run that has ended computes none after it
        boolean over = RunState.of(status.state()).isEnd();
        note(status, over);
        long now = System.nanoTime();
        if (!closed && (over || hurried || now - taken >= TAKE_NANOS)) {
            taken = now;
            hurried = rows.fill(whyMissing());
            boolean last = over && !hurried && rows.hasRoom();
            if (last) {
                rows.end(status.tick(), whyMissing());
            }
            sample(recordings, last);
        }
        warn();
        if (!hurried || now - written >= WRITE_NANOS) {
            log(shelf, status);
        }
        return hurried;
    }

    private String whyMissing() {
        return sampling.reason()
                .map(reason -> "The storage took no rows: " + reason)
                .orElse(slow);
    }

    private void note(SimulationStatus status, boolean over) {
        if (!over) {
            wall.note(status.tick(), status.speed(), clock.millis());
        } else if (ended.isEmpty()) {
            Instant end = clock.instant();
            wall.end(status.tick(), end.toEpochMilli());
            ended = Optional.of(end.toString());
        }
    }

    private void sample(Optional<Recordings> recordings, boolean last) {
        long now = System.nanoTime();
        if (!sampling.isDue(now)) {
            return;
        }
        try {
            hand(recordings, last);
            if (last) {
                samples.close();
                rows.close();
                closed = true;
                gapRaised = false;
            }
            sampling.succeeded();
        } catch (RuntimeException failure) {
            sampling.failed(now, reason(failure));
        }
    }

    /** @param last whether no more rows follow: what a signal with a dead band did last is recorded too */
    private void hand(Optional<Recordings> recordings, boolean last) {
        if (!rows.isEmpty() || last && rows.isHolding()) {
            long start = System.nanoTime();
            long count = samples.write(recordings, rows.all(), last);
            handed = rows.latest();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            slow = millis < SLOW_MILLIS ? TOO_BUSY : "The storage took " + millis + " ms to take rows.";
            figures.wrote(rows.waiting(), count, rows.gaps().size());
            raiseGaps();
            rows.clear();
        }
    }

    /** Alarms may be raised and cleared in the same pass; they stay in the list of the run. */
    private void raiseGaps() {
        gapRaised = !rows.gaps().isEmpty();
        if (gapRaised) {
            warned = true;
            simulation.clear(SOURCE);
            double step = simulation.settings().stepNanos() / 1e9;
            rows.gaps().stream()
                    .limit(1)
                    .forEach(gap -> simulation.raise(
                            Severity.WARNING,
                            SOURCE,
                            "Rows from " + gap.from() * step + " s to " + gap.to() * step
                                    + " s are missing in the recording. " + gap.reason()));
        }
    }

    private void log(Optional<RunShelf> shelf, SimulationStatus status) {
        long now = System.nanoTime();
        RunState state = RunState.of(status.state());
        boolean turned = closed || loggedState.filter(state::equals).isEmpty();
        if (!turned && now - written < WRITE_NANOS || !logging.isDue(now)) {
            return;
        }
        RunProgress progress = progress(status);
        if (!turned && progress.equals(logged) && !log.isBehind()) {
            return;
        }
        try {
            log.write(
                    shelf.orElseThrow(
                            () -> new StorageFailure("There is no storage at present; is its bundle installed?")),
                    state,
                    progress);
            written = now;
            logged = progress;
            loggedState = Optional.of(state);
            finished = closed;
            logging.succeeded();
        } catch (RuntimeException failure) {
            logging.failed(now, reason(failure));
        }
    }

    private String reason(RuntimeException failure) {
        if (!(failure instanceof StorageFailure)) {
            LOG.error("The storage fails in a way of its own; run {} is not recorded.", simulation.id(), failure);
        }
        String reason = Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
        figures.failed(reason);
        return reason;
    }

    private void warn() {
        List<String> degraded = degraded();
        if (!degraded.isEmpty()) {
            warned = true;
            simulation.raise(
                    Severity.WARNING,
                    SOURCE,
                    "The run is not recorded at present; rows wait in memory as long as there is room. "
                            + String.join(" ", degraded));
        } else if (warned && !gapRaised) {
            warned = false;
            simulation.clear(SOURCE);
        }
    }

    /** Writes what it can to a storage that leaves. */
    void leave(Optional<Recordings> leaving) {
        try {
            hurried = true;
            for (int i = 0; hurried && i < MOST_PORTIONS; i++) {
                hurried = rows.fill(whyMissing());
                hand(leaving, !hurried);
            }
            samples.abandon();
        } catch (RuntimeException failure) {
            sampling.failed(System.nanoTime(), reason(failure));
        }
    }

    /** Tries what failed at once: a storage has come. */
    void hurry() {
        sampling.soon();
        logging.soon();
    }

    private RunProgress progress(SimulationStatus status) {
        return new RunProgress(
                status.tick(),
                status.time(),
                status.lateTicks(),
                status.overruns(),
                status.message(),
                degraded(),
                wall.shown(),
                writes(),
                ended);
    }

    private Optional<List<RunWrites>> writes() {
        List<RunWrites> written = simulation.bindings().stream()
                .filter(binding -> !binding.writes().equals(TagWrites.NONE))
                .map(tag -> new RunWrites(tag.port(), tag.link(), tag.address(), tag.writes()))
                .toList();
        return Optional.of(written).filter(any -> !any.isEmpty());
    }
}
