package org.twinbench.kernel.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Sampler;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.fault.Disturbances;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Pace;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.command.Changes;
import org.twinbench.kernel.engine.command.CommandDesk;
import org.twinbench.kernel.engine.command.Journal;
import org.twinbench.kernel.engine.command.Renewal;
import org.twinbench.kernel.engine.command.SnapshotDesk;
import org.twinbench.kernel.engine.command.Workshop;
import org.twinbench.kernel.engine.command.Workshop.Tools;
import org.twinbench.kernel.engine.fault.Doubts;
import org.twinbench.kernel.engine.fault.Edges;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.fault.Qualities;
import org.twinbench.kernel.engine.reading.OutputRow;
import org.twinbench.kernel.engine.reading.PlanProbe;
import org.twinbench.kernel.engine.reading.Rows;
import org.twinbench.kernel.engine.snapshot.InForce;
import org.twinbench.kernel.engine.supervision.Alarms;
import org.twinbench.kernel.engine.supervision.Inspection;
import org.twinbench.kernel.engine.supervision.LinkAlarms;
import org.twinbench.kernel.engine.supervision.Watchdog;
import org.twinbench.kernel.exchange.Coupling;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.schedule.Plan;

/** A simulation, put together: each part of it does one thing, and this asks them in turn. */
final class LiveSimulation implements Simulation {

    private final long id;
    private final SimulationSettings settings;
    private final Consumer<Simulation> changed;
    private final Runnable forget;
    private final Couplings couplings;
    private final Coupling coupling;
    private final Machine machine;
    private final Pace pace;
    private final Ticker ticker;
    private final Inspection inspection;
    private final FaultDesk faults;
    private final Rows rows;
    private final Alarms alarms = new Alarms(this::changed);
    private final Journal journal;
    private final Lifecycle lifecycle;
    private final CommandDesk commands;
    private final SnapshotDesk snapshots;
    private final Renewal renewal;
    private final Suspension suspension;
    private final StatusReader status;

    /**
     * Assembles the machine and computes row 0.
     *
     * @param changed told after each change of state or alarms; it returns at once
     */
    LiveSimulation(
            long id,
            MachineModel model,
            SimulationSettings settings,
            Workshop library,
            Couplings couplings,
            Watchdog watchdog,
            Consumer<Simulation> changed,
            Runnable forget) {
        this.id = id;
        this.settings = settings;
        this.changed = changed;
        this.forget = forget;
        this.couplings = couplings;
        LinkedMachine links = couplings.read(model, settings);
        Tools first = library.with(() -> links).make(model, settings);
        machine = new Machine(first.plan(), settings.stepNanos());
        pace = new Pace(settings.stepNanos(), settings.speed(), settings.latePolicy());
        coupling =
                couplings.couple(id, first.links(), settings, pace::speed, outputs -> new OutputRow(machine, outputs));
        Workshop workshop = library.with(coupling::machine);
        inspection = new Inspection(machine, settings, alarms);
        ticker = new Ticker("tick " + id + " " + model.name(), machine, pace, this::mayTick, this::passes);
        journal = new Journal(model);
        faults = new FaultDesk(machine, ticker, first.faults(), journal::add, new Edges(alarms, this::changed));
        Doubts doubts = new Doubts(() -> coupling.machine().links(), faults::assembly);
        rows = new Rows(machine, ticker, new Qualities(faults, doubts));
        lifecycle = new Lifecycle(id, ticker, inspection, watchdog, rows, this::stateChanged);
        Changes begun = new Changes(workshop, settings, machine, faults, first, new InForce(model));
        commands = new CommandDesk(machine, ticker, faults, journal, coupling, begun);
        snapshots = new SnapshotDesk(commands, machine, ticker, inspection, faults, journal);
        renewal = new Renewal(commands, machine, ticker, faults, journal, workshop, settings);
        suspension = new Suspension(lifecycle, commands, renewal, machine, alarms, model.name());
        commands.replay(settings.journal());
        lifecycle.inspect();
        status = new StatusReader(id, settings, machine, pace, ticker, alarms, faults, lifecycle, commands, coupling);
        coupling.start();
        if (!links.links().isEmpty()) {
            LinkAlarms linkAlarms = new LinkAlarms(coupling, doubts, alarms, machine::tick);
            watchdog.watch(() -> looksAt(linkAlarms));
        }
    }

    private boolean looksAt(LinkAlarms linkAlarms) {
        linkAlarms.look();
        return !lifecycle.hasEnded();
    }

    private boolean mayTick(long tick, BooleanSupplier givenUp) {
        return coupling.await(tick, givenUp);
    }

    private void stateChanged() {
        if (lifecycle.hasEnded()) {
            coupling.end();
        }
        changed();
    }

    private boolean passes() {
        faults.look();
        return inspection.passes();
    }

    private void changed() {
        changed.accept(this);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public MachineModel machine() {
        return commands.machine();
    }

    @Override
    public SimulationSettings settings() {
        return settings;
    }

    @Override
    public SimulationStatus status() {
        return status.read();
    }

    @Override
    public PlanDescription plan() {
        return commands.plan()
                .map(Plan::description)
                .orElseThrow(() -> lifecycle.withoutPlan("executes no components"));
    }

    @Override
    public void start() {
        lifecycle.start();
    }

    @Override
    public void resume() {
        lifecycle.resume();
    }

    @Override
    public void pause() {
        lifecycle.pause();
    }

    @Override
    public void advance(long steps) {
        lifecycle.advance(steps);
    }

    @Override
    public void speed(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + "; it must be greater than 0");
        }
        Couplings.requireSpeed(coupling.machine(), speed);
        pace.speed(speed);
        ticker.wake();
    }

    @Override
    public void stop() {
        lifecycle.stop(coupling::close);
        couplings.forget(coupling);
        commands.release();
        renewal.forget();
    }

    @Override
    public void close() {
        stop();
        forget.run();
    }

    /** Looks whether the library still has what the machine is made of. */
    void libraryChanged() {
        suspension.libraryChanged();
    }

    @Override
    public long parameters(Map<String, Value> parameters) {
        lifecycle.requireOpen("change");
        return commands.set(Kind.PARAMETERS, parameters);
    }

    @Override
    public long inputs(Map<String, Value> inputs) {
        lifecycle.requireOpen("change");
        return commands.set(Kind.INPUTS, inputs);
    }

    @Override
    public Carried edit(MachineModel edited) {
        lifecycle.requireOpen("edit");
        Carried carried = commands.edit(edited);
        changed();
        return carried;
    }

    @Override
    public Snapshot snapshot() {
        lifecycle.requireOpen("take a snapshot of");
        return snapshots.take(id, settings);
    }

    @Override
    public Carried restore(Snapshot snapshot) {
        lifecycle.requireOpen("restore");
        Carried carried = snapshots.restore(snapshot);
        changed();
        return carried;
    }

    @Override
    public Disturbances<FaultRequest, Fault> faults() {
        return new Guarded<>(faults.faults(), lifecycle, commands);
    }

    @Override
    public Disturbances<OverrideRequest, SignalOverride> overrides() {
        return new Guarded<>(faults.overrides(), lifecycle, commands);
    }

    @Override
    public Row row(String pattern) {
        return rows.read(pattern);
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
    public Sampler sampler(List<String> paths) {
        return rows.sampler(paths);
    }

    @Override
    public RowStream rows(RowSelection selection) {
        return rows.open(selection).orElseThrow(() -> lifecycle.withoutPlan("computes no rows"));
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
    public List<LinkStatus> links() {
        return coupling.links();
    }

    @Override
    public List<BindingStatus> bindings() {
        return Stream.concat(coupling.bindings().stream(), coupling.unbound().stream())
                .toList();
    }

    @Override
    public List<Command> journal() {
        return journal.commands();
    }
}
