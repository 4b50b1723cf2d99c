package org.twinbench.kernel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.Command;
import org.twinbench.api.simulation.Command.Kind;
import org.twinbench.api.simulation.Fault;
import org.twinbench.api.simulation.FaultRequest;
import org.twinbench.api.simulation.OverrideRequest;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.SignalOverride;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationSettings;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.engine.Workshop.Tools;
import org.twinbench.kernel.engine.clock.Change;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Pace;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.fault.Edges;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.fault.Qualities;
import org.twinbench.kernel.engine.snapshot.InForce;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;
import org.twinbench.kernel.engine.snapshot.Recollection;
import org.twinbench.kernel.engine.snapshot.Restoration;
import org.twinbench.kernel.file.MachineValues;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.image.Image;
import org.twinbench.kernel.schedule.image.NamedMemory;
import org.twinbench.kernel.schedule.loop.LoopReport;

/** A simulation: its state, and what may be done in which state. Methods that change the state exclude each other. */
final class LiveSimulation implements Simulation {

    private static final Set<State> OPEN = Set.of(State.READY, State.RUNNING, State.PAUSED);
    private static final JsonSnapshotFiles SNAPSHOTS = new JsonSnapshotFiles();
    private static final Set<State> ENDED = Set.of(State.STOPPED, State.FAILED);

    private final long id;
    private final MachineModel model;
    private final SimulationSettings settings;
    private final Workshop workshop;
    private final Watchdog watchdog;
    private final Consumer<Simulation> changed;
    private final Runnable forget;
    private volatile int components;
    private final Machine machine;
    private final Pace pace;
    private final Inspection inspection;
    private final Ticker ticker;
    private final FaultDesk faults;
    private final Rows rows;
    private final Alarms alarms = new Alarms(this::changed);
    private final Journal journal = new Journal();
    private final Object commanding = new Object();
    private volatile Optional<Changes> changes;
    private volatile MachineModel present;
    private volatile State state = State.READY;
    private volatile Stillness stillness;
    private volatile Optional<String> message = Optional.empty();
    private State afterSuspension = State.READY;
    private NamedMemory memory = NamedMemory.NOTHING;

    /**
     * Assembles the machine and computes row 0.
     *
     * @param changed told after each change of state or alarms; it returns at once
     */
    LiveSimulation(
            long id,
            MachineModel model,
            SimulationSettings settings,
            Workshop workshop,
            Watchdog watchdog,
            Consumer<Simulation> changed,
            Runnable forget) {
        this.id = id;
        this.model = model;
        this.settings = settings;
        this.workshop = workshop;
        this.watchdog = watchdog;
        this.changed = changed;
        this.forget = forget;
        Tools first = workshop.make(model, settings);
        this.components = first.assembly().parts().size();
        this.machine = new Machine(first.plan(), settings.stepNanos());
        this.pace = new Pace(settings.stepNanos(), settings.speed(), settings.latePolicy());
        this.inspection = new Inspection(machine, settings, alarms);
        this.ticker = new Ticker(machine, pace, this::passes);
        this.faults = new FaultDesk(
                machine, ticker, first.faults(), journal::add, new Edges(new QualityAlarms(alarms), this::changed));
        this.stillness = new Stillness(machine);
        this.rows = new Rows(machine, ticker, new Qualities(faults));
        this.changes = Optional.of(new Changes(workshop, settings, machine, faults, first, new InForce(model)));
        this.present = model;
        settings.journal().forEach(this::replay);
        machine.plan().ifPresent(faults::bind);
        inspection.passes();
        message = inspection.ending().flatMap(Inspection.Ending::reason);
    }

    private boolean passes() {
        faults.look();
        return inspection.passes();
    }

    private void replay(Command command) {
        switch (command.kind()) {
            case FAULT, OVERRIDE, CLEAR -> faults.replay(command);
            case FORK -> fork(command);
            case PARAMETERS, INPUTS, MACHINE, RESTORE ->
                add(changes.orElseThrow().follow(command));
        }
        follow(changes.orElseThrow());
    }

    private void fork(Command command) {
        if (!journal.commands().isEmpty()) {
            throw new InvalidInput(Mistake.at("", "A fork stands at the beginning of a journal and nowhere else."));
        }
        machine.begin(changes.orElseThrow().follow(command));
        journal.add(command);
    }

    /** Goes on with changes that have followed what was commanded. */
    private void follow(Changes next) {
        changes = Optional.of(next);
        present = next.model();
        components = next.tools().assembly().parts().size();
        faults.use(next.tools().faults());
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public MachineModel machine() {
        return present;
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
                present.name(),
                state,
                tick,
                machine.time(tick),
                settings.stepNanos() / 1e9,
                pace.speed(),
                pace.achieved(),
                settings.seed(),
                settings.integration().solver(),
                components,
                pace.lateTicks(),
                pace.lateness(),
                pace.overruns(),
                settings.latePolicy(),
                pace.skipped(),
                alarms.raised(),
                faults.faults(),
                faults.overrides(),
                message,
                machine.loops().stream().map(LoopReport::status).toList());
    }

    @Override
    public PlanDescription plan() {
        return changes.map(present -> present.tools().plan().description())
                .orElseThrow(() -> new IllegalStateException(
                        "Simulation " + id + " is " + word(state) + "; it executes no components."));
    }

    @Override
    public synchronized void start() {
        require(Set.of(State.READY), "start");
        run();
    }

    @Override
    public synchronized void resume() {
        require(Set.of(State.PAUSED), "resume");
        run();
    }

    private void run() {
        begin();
        become(State.RUNNING);
        ticker.start(threadName(), this::ended);
        Stillness begun = new Stillness(machine);
        stillness = begun;
        watchdog.watch(() -> isWell(begun));
    }

    private String threadName() {
        return "tick " + id + " " + model.name();
    }

    /** Returns whether this run is still to be looked after; ends it where a component does not return. */
    private boolean isWell(Stillness ofRun) {
        if (state == State.RUNNING && stillness == ofRun) {
            ofRun.look().ifPresent(this::abandon);
        }
        return state == State.RUNNING && stillness == ofRun;
    }

    private void abandon(int component) {
        Part part = machine.plan().orElseThrow().parts().get(component);
        message = Optional.of(alarms.raiseStuck(part, ticker.abandon(), threadName(), machine.tick()));
        rows.keep();
        become(State.FAILED);
        ticker.interrupt();
    }

    private void begin() {
        inspection.begin();
        message = Optional.empty();
    }

    /** Takes over the state in which the run ended by itself; one that was halted gets its state from whoever did it. */
    private void ended(Optional<Throwable> failure) {
        failure.ifPresent(inspection::broken);
        inspection.ending().ifPresent(end -> {
            message = end.reason();
            become(end.state());
        });
    }

    private void become(State next) {
        state = next;
        changed();
    }

    private void changed() {
        changed.accept(this);
    }

    @Override
    public synchronized void pause() {
        require(Set.of(State.RUNNING), "pause");
        ticker.halt();
        if (state == State.RUNNING) {
            become(State.PAUSED);
        }
    }

    @Override
    public synchronized void advance(long steps) {
        require(Set.of(State.READY, State.PAUSED), "advance");
        if (steps <= 0) {
            throw new IllegalArgumentException("steps is " + steps + "; it must be greater than 0");
        }
        begin();
        become(State.PAUSED);
        ticker.advance(steps);
        ended(Optional.empty());
    }

    @Override
    public void speed(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + "; it must be greater than 0");
        }
        pace.speed(speed);
        ticker.wake();
    }

    @Override
    public synchronized void stop() {
        if (state == State.RUNNING) {
            ticker.halt();
        }
        rows.keep();
        if (state != State.FAILED) {
            become(State.STOPPED);
        }
        letGo();
        memory = NamedMemory.NOTHING;
    }

    private void letGo() {
        synchronized (commanding) {
            changes = Optional.empty();
            faults.release();
        }
        ticker.between(machine::release);
    }

    @Override
    public void close() {
        stop();
        forget.run();
    }

    @Override
    public long parameters(Map<String, Value> parameters) {
        return set(Kind.PARAMETERS, parameters);
    }

    @Override
    public long inputs(Map<String, Value> inputs) {
        return set(Kind.INPUTS, inputs);
    }

    private long set(Kind kind, Map<String, Value> values) {
        synchronized (commanding) {
            Change change = open("change").follow(kind, values);
            return give(change);
        }
    }

    private Changes open(String what) {
        require(OPEN, what);
        return changes.orElseThrow(() -> notAllowed(OPEN, what));
    }

    /** Puts a change before the next tick and returns it. */
    private long give(Change change) {
        long[] tick = new long[1];
        ticker.between(() -> {
            tick[0] = machine.tick() + 1;
            add(change.at(tick[0]));
        });
        return tick[0];
    }

    private void add(Change change) {
        machine.add(change);
        journal.add(change.command());
    }

    @Override
    public Snapshot snapshot() {
        synchronized (commanding) {
            open("take a snapshot of");
            faults.refuseInForce("A snapshot of simulation " + id + " cannot be taken");
            Recollection memory = recollect();
            InForce inForce = InForce.at(memory.tick(), model, journal.commands());
            return memory.snapshot(id, settings, inForce, journal.after(memory.tick()));
        }
    }

    /** The image is prepared beforehand, which is in vain if an edit that waited takes the plan away meanwhile. */
    private Recollection recollect() {
        AtomicReference<Recollection> taken = new AtomicReference<>();
        while (taken.get() == null) {
            Plan plan = machine.plan().orElseThrow(() -> notAllowed(OPEN, "take a snapshot of"));
            Image image = plan.image();
            ticker.between(() -> {
                inspection.passes(); // what went wrong in this tick may hold a component
                if (machine.plan().filter(present -> present == plan).isPresent()) {
                    taken.set(Recollection.of(machine, image));
                }
            });
        }
        return taken.get();
    }

    @Override
    public Carried restore(Snapshot snapshot) {
        synchronized (commanding) {
            Changes next = open("restore").copy();
            faults.refuseInForce("A snapshot cannot be restored in simulation " + id);
            Change restoring = next.follow(Kind.RESTORE, SNAPSHOTS.values(snapshot));
            List<String> dropped = new ArrayList<>();
            List<Change> waiting = waiting(snapshot, next, dropped);
            long[] tick = new long[1];
            ticker.between(() -> {
                tick[0] = machine.tick() + 1;
                add(restoring.at(tick[0]));
                machine.advance(false);
                waiting.forEach(
                        change -> add(change.at(tick[0] + change.command().tick() - snapshot.tick())));
            });
            follow(next);
            changed();
            Restoration done = (Restoration) restoring.intervention().orElseThrow();
            return done.carried(tick[0]).with(dropped);
        }
    }

    private static List<Change> waiting(Snapshot snapshot, Changes next, List<String> dropped) {
        List<Change> waiting = new ArrayList<>();
        for (Command command : snapshot.pending()) {
            if (FaultDesk.takes(command.kind())) {
                dropped.add("command at tick " + command.tick());
                continue;
            }
            try {
                waiting.add(next.follow(command));
            } catch (InvalidInput e) {
                e.mistakes().forEach(mistake -> dropped.add("command at tick " + command.tick() + mistake.path()));
            }
        }
        return waiting;
    }

    @Override
    public Carried edit(MachineModel edited) {
        synchronized (commanding) {
            Changes before = open("edit");
            Changes next = before.copy();
            Map<String, Value> values = Map.of(InForce.MACHINE, MachineValues.write(edited));
            Change change = next.follow(Kind.MACHINE, values);
            faults.refuseGone(next.tools().plan());
            Changes.Exchange exchange = Changes.Exchange.of(
                    before.tools().plan().parts(), next.tools().plan().parts());
            long tick = give(change);
            follow(next);
            changed();
            return exchange.from(tick);
        }
    }

    @Override
    public List<Fault> faults() {
        return faults.faults();
    }

    @Override
    public Fault inject(FaultRequest fault) {
        synchronized (commanding) {
            require(OPEN, "change");
            return faults.inject(fault);
        }
    }

    @Override
    public OptionalLong clearFault(long fault) {
        require(OPEN, "change");
        return faults.clearFault(fault);
    }

    @Override
    public List<SignalOverride> overrides() {
        return faults.overrides();
    }

    @Override
    public SignalOverride override(OverrideRequest override) {
        synchronized (commanding) {
            require(OPEN, "change");
            return faults.override(override);
        }
    }

    @Override
    public OptionalLong clearOverride(long override) {
        require(OPEN, "change");
        return faults.clearOverride(override);
    }

    @Override
    public Row row(String pattern) {
        return rows.read(new PathPattern(pattern));
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
    public RowStream rows(RowSelection selection) {
        PathPattern pattern = new PathPattern(selection.pattern());
        AtomicReference<RowStream> opened = new AtomicReference<>();
        ticker.between(() -> {
            if (machine.plan().isEmpty()) {
                throw new IllegalStateException("Simulation " + id + " is " + word(state) + "; it computes no rows.");
            }
            opened.set(machine.open(pattern::matches, selection.every()));
        });
        return opened.get();
    }

    @Override
    public List<Alarm> alarms() {
        return alarms.all();
    }

    @Override
    public void raise(Severity severity, String source, String text) {
        alarms.raise(severity, source, text, Optional.empty(), machine.tick());
    }

    @Override
    public void clear(String source) {
        alarms.clear(source, machine.tick());
    }

    @Override
    public List<Command> journal() {
        return journal.commands();
    }

    /** Waits while a type of this machine is missing; goes on, with a newer version of it too, once all are there. */
    void libraryChanged() {
        synchronized (this) {
            synchronized (commanding) {
                follow();
            }
        }
    }

    private void follow() {
        boolean suspended = state == State.SUSPENDED;
        if (ENDED.contains(state) || !suspended && isCurrent()) {
            return;
        }
        Workshop.Attempt attempt = workshop.attempt(present, settings);
        if (!suspended) {
            suspend();
        }
        InForce inForce = InForce.at(machine.tick(), model, journal.commands());
        if (!inForce.machine().equals(present)) { // an edit waits for its tick
            attempt = workshop.attempt(inForce.machine(), settings);
        }
        String reason = attempt.reason();
        attempt.tools().ifPresentOrElse(next -> goOnWith(next, inForce), () -> waitBecause(reason));
    }

    private boolean isCurrent() {
        return changes.filter(now -> workshop.isCurrent(now.tools().assembly().parts()))
                        .isPresent()
                && machine.plan()
                        .filter(plan -> workshop.isCurrent(plan.parts()))
                        .isPresent();
    }

    private void suspend() {
        if (state == State.RUNNING) {
            ticker.halt();
        }
        afterSuspension = state;
        rows.keep();
        memory = machine.plan()
                .map(plan -> plan.image().take().named().released())
                .orElse(NamedMemory.NOTHING);
        letGo();
        become(State.SUSPENDED);
    }

    private void waitBecause(String reason) {
        message = Optional.of(reason);
        alarms.clear(model.name(), machine.tick());
        alarms.raise(Severity.WARNING, model.name(), reason, Optional.empty(), machine.tick());
    }

    private void goOnWith(Tools next, InForce inForce) {
        Changes again = new Changes(workshop, settings, machine, faults, next, inForce);
        List<Change.Target> targets = again.targets();
        List<Change> waiting;
        try {
            waiting = journal.after(machine.tick()).stream().map(again::follow).toList();
        } catch (InvalidInput refused) {
            waitBecause(refused.getMessage());
            return;
        }
        faults.bind(next.plan());
        ticker.between(() -> machine.replace(next.plan(), memory, targets, waiting));
        follow(again);
        memory = NamedMemory.NOTHING;
        rows.release();
        alarms.clear(model.name(), machine.tick());
        message = Optional.empty();
        become(afterSuspension);
        if (state == State.RUNNING) {
            run();
        }
    }

    private void require(Set<State> allowed, String what) {
        if (!allowed.contains(state)) {
            throw notAllowed(allowed, what);
        }
    }

    private IllegalStateException notAllowed(Set<State> allowed, String what) {
        String words = allowed.stream()
                .sorted()
                .map(LiveSimulation::word)
                .reduce((a, b) -> a + " or " + b)
                .orElseThrow();
        return new IllegalStateException(
                "Simulation " + id + " is " + word(state) + "; to " + what + " it, it must be " + words + ".");
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
