package org.twinbench.kernel.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Command;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationSettings;
import org.twinbench.api.simulation.SimulationSettings.OnError;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;

/**
 * A simulation and its state. Control methods exclude each other; while it runs, a thread of its own ticks until
 * {@link #wanted} says something else. Whoever touches the machine has the turn.
 */
final class LiveSimulation implements Simulation {

    private static final long PATIENCE_MILLIS = 5_000;

    private final long id;
    private final MachineModel model;
    private final SimulationSettings settings;
    private final Workshop workshop;
    private final Runnable forget;
    private final Machine machine;
    private final Turns turns = new Turns();
    private final Pace pace;
    private final Alarms alarms = new Alarms();
    private final Journal journal = new Journal();
    private final int components;
    private volatile Optional<Workshop.Tools> tools;
    private volatile State state = State.READY;
    private volatile State wanted = State.READY;
    private volatile Optional<String> message = Optional.empty();
    private volatile Optional<Row> lastRow = Optional.empty();
    private volatile Thread ticker = Thread.currentThread();
    private State afterSuspension = State.READY;
    private Map<String, Map<String, Object>> memory = Map.of();

    LiveSimulation(long id, MachineModel model, SimulationSettings settings, Workshop workshop, Runnable forget) {
        this.id = id;
        this.model = model;
        this.settings = settings;
        this.workshop = workshop;
        this.forget = forget;
        Workshop.Tools first = workshop.make(model, settings);
        this.tools = Optional.of(first);
        this.components = first.assembly().parts().size();
        this.machine = new Machine(first.plan(), settings.stepNanos());
        this.pace = new Pace(settings.stepNanos(), settings.speed());
        machine.initialize();
        look();
        settings.journal().forEach(command -> replay(command, first));
    }

    private void replay(Command command, Workshop.Tools first) {
        Change change = new Change(command, first.commands().read(command.kind(), command.values()));
        machine.add(change);
        journal.add(change);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public MachineModel machine() {
        return model;
    }

    @Override
    public SimulationSettings settings() {
        return settings;
    }

    @Override
    public SimulationStatus status() {
        long tick = machine.tick();
        return new SimulationStatus(
                id,
                model.name(),
                state,
                tick,
                machine.time(tick),
                settings.stepNanos() / 1e9,
                pace.speed(),
                pace.achieved(),
                settings.seed(),
                components,
                pace.lateTicks(),
                alarms.raised(),
                message);
    }

    @Override
    public synchronized void start() {
        require(State.READY, "start");
        run();
    }

    @Override
    public synchronized void resume() {
        require(State.PAUSED, "resume");
        run();
    }

    private void run() {
        wanted = State.RUNNING;
        state = State.RUNNING;
        message = Optional.empty();
        Thread thread = new Thread(this::tickUntilTold, "tick " + id + " " + model.name());
        thread.setDaemon(true);
        ticker = thread;
        thread.start();
    }

    /** The tick thread. */
    private void tickUntilTold() {
        turns.take();
        try {
            pace.anchor(machine.tick());
            while (wanted == State.RUNNING && !finished()) {
                turns.serve();
                if (pace.await(machine.tick() + 1, this::interrupted)) {
                    machine.advance();
                    pace.done(machine.tick());
                    look();
                }
            }
        } catch (RuntimeException | Error e) {
            end(State.FAILED, "The engine failed: " + e);
        } finally {
            pace.rest();
            if (state == State.RUNNING) {
                state = wanted == State.RUNNING ? State.STOPPED : wanted;
            }
            turns.serve();
            turns.release();
        }
    }

    private boolean interrupted() {
        return wanted != State.RUNNING || turns.wanted();
    }

    /** Ends the simulation when its time is over. */
    private boolean finished() {
        if (settings.durationNanos().isPresent()
                && machine.tick() * settings.stepNanos()
                        >= settings.durationNanos().getAsLong()) {
            wanted = State.STOPPED;
            return true;
        }
        return false;
    }

    /** Looks whether the last tick went well, and does what the settings say if it did not. */
    private void look() {
        if (!machine.plan().troubled()) {
            return;
        }
        List<Part> parts = machine.plan().parts();
        for (Trouble trouble : machine.plan().takeTroubles()) {
            String text = alarms.raise(parts.get(trouble.component()), trouble, machine.tick());
            if (settings.onError() == OnError.HOLD) {
                machine.plan().hold(trouble.component());
            } else {
                end(settings.onError() == OnError.PAUSE ? State.PAUSED : State.FAILED, text);
            }
        }
    }

    private void end(State how, String why) {
        if (state != State.FAILED) {
            message = message.isPresent() && wanted == how ? message : Optional.of(why);
            wanted = how;
            if (how == State.FAILED) {
                state = how;
            }
        }
    }

    @Override
    public synchronized void pause() {
        require(State.RUNNING, "pause");
        halt(State.PAUSED);
    }

    /** Makes the tick thread end at the next tick edge, and waits for it. */
    private void halt(State next) {
        wanted = next;
        Thread thread = ticker;
        LockSupport.unpark(thread);
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("The present tick does not end; a component may loop for ever.");
        }
    }

    @Override
    public synchronized void advance(long steps) {
        if (state != State.READY && state != State.PAUSED) {
            throw notAllowed("advance", "ready or paused");
        }
        if (steps <= 0) {
            throw new IllegalArgumentException("steps is " + steps + "; it must be greater than 0");
        }
        turns.take();
        try {
            wanted = State.PAUSED;
            message = Optional.empty();
            for (long i = 0; i < steps && message.isEmpty() && !finished(); i++) {
                machine.advance();
                look();
                turns.serve();
            }
            finished();
            if (state != State.FAILED) {
                state = wanted;
            }
        } finally {
            turns.release();
        }
    }

    @Override
    public void speed(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + "; it must be greater than 0");
        }
        pace.speed(speed);
        LockSupport.unpark(ticker);
    }

    @Override
    public synchronized void stop() {
        if (state == State.RUNNING) {
            halt(State.STOPPED);
        }
        if (lastRow.isEmpty()) {
            lastRow = Optional.of(liveRow("*"));
        }
        if (state != State.FAILED) {
            state = State.STOPPED;
        }
        memory = Map.of();
        tools = Optional.empty();
        machine.release();
    }

    @Override
    public void close() {
        stop();
        forget.run();
    }

    @Override
    public long parameters(Map<String, Value> parameters) {
        return command(Command.Kind.PARAMETERS, parameters);
    }

    @Override
    public long inputs(Map<String, Value> inputs) {
        return command(Command.Kind.INPUTS, inputs);
    }

    private long command(Command.Kind kind, Map<String, Value> values) {
        if (state != State.READY && state != State.RUNNING && state != State.PAUSED) {
            throw notAllowed("change", "ready, running or paused");
        }
        Workshop.Tools present = tools.orElseThrow(() -> notAllowed("change", "ready, running or paused"));
        List<Change.Target> targets = present.commands().read(kind, values);
        long[] tick = new long[1];
        turns.between(this::wake, () -> {
            Change change = new Change(new Command(machine.tick() + 1, kind, values), targets);
            tick[0] = change.command().tick();
            machine.add(change);
            journal.add(change);
        });
        return tick[0];
    }

    private void wake() {
        LockSupport.unpark(ticker);
    }

    @Override
    public Row row(String pattern) {
        return lastRow.map(row -> chosen(row, new PathPattern(pattern))).orElseGet(() -> liveRow(pattern));
    }

    private static Row chosen(Row row, PathPattern pattern) {
        SortedMap<String, Signal> signals = new TreeMap<>(row.signals());
        signals.keySet().removeIf(path -> !pattern.matches(path));
        return new Row(row.tick(), row.time(), signals);
    }

    private Row liveRow(String pattern) {
        PathPattern paths = new PathPattern(pattern);
        while (true) {
            Optional<Plan> present = tools.map(Workshop.Tools::plan);
            if (present.isEmpty()) {
                return lastRow.map(row -> chosen(row, paths)).orElseThrow();
            }
            Plan plan = present.get();
            RowReader reader = new RowReader(plan, paths);
            boolean[] same = new boolean[1];
            turns.between(this::wake, () -> {
                same[0] = machine.plan() == plan;
                if (same[0]) {
                    reader.copy(machine.tick());
                }
            });
            if (same[0]) {
                return reader.row(machine.time(reader.tick()));
            }
        }
    }

    @Override
    public Collection<String> paths() {
        return row("*").signals().keySet();
    }

    @Override
    public Probe probe(List<String> paths) {
        return new PlanProbe(machine, paths);
    }

    @Override
    public List<Command> journal() {
        return journal.commands();
    }

    /** Looks whether the types that this machine uses are still there, and goes on with newer ones. */
    synchronized void libraryChanged() {
        boolean suspended = state == State.SUSPENDED;
        if (state == State.STOPPED
                || state == State.FAILED
                || tools.filter(present -> workshop.isCurrent(present.assembly()))
                        .isPresent()) {
            return;
        }
        Workshop.Attempt attempt = workshop.attempt(model, settings);
        if (!suspended) {
            suspend();
        }
        attempt.tools().ifPresentOrElse(this::goOn, () -> waitFor(attempt.reason()));
    }

    private void suspend() {
        afterSuspension = state;
        if (state == State.RUNNING) {
            halt(State.SUSPENDED);
        }
        lastRow = Optional.of(liveRow("*"));
        memory = machine.plan().memory();
        tools = Optional.empty();
        machine.release();
        state = State.SUSPENDED;
    }

    private void waitFor(String reason) {
        message = Optional.of(reason);
        alarms.clear(model.name());
        alarms.raise(Alarm.Severity.WARNING, model.name(), reason, Optional.empty(), machine.tick());
    }

    private void goOn(Workshop.Tools next) {
        turns.take();
        try {
            machine.replace(next.plan(), memory, journal.changes());
            tools = Optional.of(next);
        } finally {
            turns.release();
        }
        alarms.clear(model.name());
        memory = Map.of();
        message = Optional.empty();
        lastRow = Optional.empty();
        state = afterSuspension;
        if (state == State.RUNNING) {
            run();
        }
    }

    private void require(State allowed, String what) {
        if (state != allowed) {
            throw notAllowed(what, allowed.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private IllegalStateException notAllowed(String what, String allowed) {
        return new IllegalStateException("Simulation " + id + " is "
                + state.name().toLowerCase(java.util.Locale.ROOT) + "; " + what + " needs it " + allowed + ".");
    }
}
