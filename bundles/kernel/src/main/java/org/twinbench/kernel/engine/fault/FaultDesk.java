package org.twinbench.kernel.engine.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.simulation.fault.Disturbances;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.disturbance.Disturbed;

/**
 * Begins and ends the faults and overrides of a run. What acts is read, given its memory and bound to the plan on the thread of
 * whoever asks, and handed over between two ticks. Safe for use by many threads.
 */
public final class FaultDesk {

    private final Machine machine;
    private final Ticker ticker;
    private final Consumer<Command> journal;
    private final Edges edges;
    private final Roster roster = new Roster();
    private final Category<FaultRequest, Fault> faults = Category.faults(this);
    private final Category<OverrideRequest, SignalOverride> overrides = Category.overrides(this);
    private volatile Optional<Tools> tools;
    private long next = 1;

    /** How many ticks the machine's clock is ahead of those of the run, once all that was given is done. */
    private long ahead;

    /**
     * What changes with the types of the machine.
     *
     * @param assembly the machine
     * @param requests reads what people ask for
     */
    public record Tools(Assembly assembly, RequestReader requests) {}

    /** @param journal takes each command, between two ticks */
    public FaultDesk(Machine machine, Ticker ticker, Tools tools, Consumer<Command> journal, Edges edges) {
        this.machine = machine;
        this.ticker = ticker;
        this.tools = Optional.of(tools);
        this.journal = journal;
        this.edges = edges;
    }

    /** Returns the faults. */
    public Disturbances<FaultRequest, Fault> faults() {
        return faults;
    }

    /** Returns the overrides. */
    public Disturbances<OverrideRequest, SignalOverride> overrides() {
        return overrides;
    }

    /** Returns those that are in force, or will be at the next tick, oldest first. */
    List<Active> listed() {
        return roster.listed(machine.tick()).toList();
    }

    /** Returns the status code of a signal that is not good at a tick. */
    Optional<StatusCode> status(String path, long tick) {
        return roster.status(path, tick);
    }

    /** Returns the machine as it is assembled at present, an edit that waits included; empty after {@link #release}. */
    public Optional<Assembly> assembly() {
        return tools.map(Tools::assembly);
    }

    /**
     * Refuses a machine that lacks a signal on which something acts.
     *
     * @throws org.twinbench.api.value.InvalidInput with one mistake per signal
     */
    public void refuseGone(Plan next) {
        roster.refuseGone(next.parts(), machine.tick());
    }

    /** Begins something at the next tick edge, and journals what was asked for. */
    synchronized <R extends Record> Active begin(Category<R, ?> category, R request) {
        Active active = category.read(tools(), next, request);
        List<Active> together = roster.with(active, machine.tick());
        Plan plan = machine.plan().orElseThrow(FaultDesk::ended);
        Disturbed bound = bound(plan, together);
        ticker.between(() -> {
            Plan present = machine.plan().orElseThrow(FaultDesk::ended);
            long tick = machine.tick() + 1;
            roster.begin(together, tick, ahead);
            next++;
            machine.disturb(present == plan ? bound : disturbances(present)); // exchanged since then
            journal.accept(new Command(tick, category.command(), Map.of(active.signal(), active.asked())));
            edges.expect(tick);
        });
        edges.announce();
        return active;
    }

    /** Ends something at the next tick edge, and returns the tick at which it ends. */
    synchronized long clear(Active active) {
        long[] cleared = new long[1];
        ticker.between(() -> {
            long tick = machine.tick() + 1;
            if (active.disturbance().until() > tick) {
                active.disturbance().endAt(tick);
                journal.accept(new Command(tick, Kind.CLEAR, Map.of(active.signal(), Value.of(active.id()))));
                edges.expect(tick);
            }
            cleared[0] = active.disturbance().until();
        });
        edges.announce();
        return cleared[0];
    }

    /** Takes down what is in force or waits for its tick, for a snapshot; for the holder of the turn. */
    public List<Snapshot.Disturbed> recollect() {
        long tick = machine.tick();
        return roster.all().stream()
                .filter(active -> !active.isOver(tick))
                .map(active -> active.recollect(machine.clock() - tick))
                .toList();
    }

    /**
     * Prepares to let what a snapshot holds go on, in place of all that is in force. No other command comes in between.
     *
     * @param dropped told what the machine has no place for
     * @return does it; called with the tick whose row is that of the snapshot, by the holder of the turn before that tick
     */
    public synchronized LongConsumer restoring(Snapshot snapshot, Consumer<String> dropped) {
        Resumption resumption = new Resumption(snapshot, (held, place) -> resumed(held, next + place), dropped);
        List<Active> resumed = resumption.actives();
        Plan plan = machine.plan().orElseThrow(FaultDesk::ended);
        Disturbed bound = bound(
                plan, Stream.concat(roster.all().stream(), resumed.stream()).toList());
        return tick -> {
            Plan present = machine.plan().orElseThrow(FaultDesk::ended);
            ahead = resumption.ahead(tick);
            next += resumed.size();
            resumption.begin(tick);
            roster.resume(resumed, tick);
            machine.disturb(present == plan ? bound : disturbances(present)); // exchanged since then
            edges.expect(tick);
        };
    }

    private Active resumed(Snapshot.Disturbed held, long id) {
        Category<?, ?> category = held.kind() == Kind.FAULT ? faults : overrides;
        return category.replay(tools(), id, held.request()).resume(held.memory());
    }

    /** Returns whether commands of a kind are of a fault desk. */
    public static boolean takes(Kind kind) {
        return kind == Kind.FAULT || kind == Kind.OVERRIDE || kind == Kind.CLEAR;
    }

    /** Takes over a command of an earlier run; {@link #bind} is called after the last one and before the first tick. */
    public synchronized void replay(Command command) {
        command.values().values().forEach(asked -> {
            switch (command.kind()) {
                case FAULT -> begin(faults.replay(tools(), next, asked), command.tick());
                case OVERRIDE -> begin(overrides.replay(tools(), next, asked), command.tick());
                default -> end(asked, command.tick());
            }
        });
        journal.accept(command);
    }

    private void begin(Active active, long tick) {
        roster.replay(active, tick, ahead);
        next++;
    }

    private void end(Value id, long tick) {
        roster.all().stream().filter(active -> id.equals(Value.of(active.id()))).forEach(active -> active.disturbance()
                .endAt(tick));
    }

    /** Reads what people ask for from now on as it is to be read for these tools' machine. */
    public void use(Tools present) {
        tools = Optional.of(present);
    }

    /** Lets go of what {@link #use} has given, and of everything that its types hold. */
    public void release() {
        tools = Optional.empty();
    }

    private static IllegalStateException ended() {
        return new IllegalStateException("The simulation has ended, or waits for a component type.");
    }

    private Tools tools() {
        return tools.orElseThrow(FaultDesk::ended);
    }

    /** Finds where everything acts in a plan; waits for nobody. */
    public Disturbed disturbances(Plan plan) {
        return bound(plan, roster.all());
    }

    private Disturbed bound(Plan plan, List<Active> actives) {
        return plan.bind(Roster.chains(actives), machine::tick);
    }

    /** Binds everything to a plan, which takes it up before its wires settle next. */
    public synchronized void bind(Plan plan) {
        Disturbed bound = disturbances(plan);
        plan.disturb(bound);
        machine.disturb(bound);
        edges.renew(roster.all(), machine.tick());
    }

    /** Looks whether something begins or ends at the present tick; called by the holder of the turn, at each tick. */
    public void look() {
        if (edges.isDue(machine.tick())) {
            edges.tell(roster.all(), machine.tick());
        }
    }
}
