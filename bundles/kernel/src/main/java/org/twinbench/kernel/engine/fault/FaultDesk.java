package org.twinbench.kernel.engine.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.simulation.Command;
import org.twinbench.api.simulation.Fault;
import org.twinbench.api.simulation.FaultKind;
import org.twinbench.api.simulation.FaultRequest;
import org.twinbench.api.simulation.OverrideRequest;
import org.twinbench.api.simulation.SignalOverride;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.fault.Disturbance;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.wiring.PortPath;

/**
 * The faults and overrides of a run. What acts is read, given its memory and bound to the plan on the thread of whoever asks, and
 * handed over between two ticks. Safe for use by many threads.
 */
public final class FaultDesk {

    private static final int MOST = 500;
    private static final int MOST_NAMED = 3;

    private final Machine machine;
    private final Ticker ticker;
    private final Consumer<Command> journal;
    private final Edges edges;
    private volatile Optional<Tools> tools;
    private volatile List<Active> all = List.of();
    private long next = 1;

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

    /** Returns the faults that are in force, or will be at the next tick, oldest first. */
    public List<Fault> faults() {
        return listed().filter(active -> active.kind().isPresent())
                .map(Active::fault)
                .toList();
    }

    /** Returns the overrides that are in force, or will be at the next tick, oldest first. */
    public List<SignalOverride> overrides() {
        return listed().filter(active -> active.kind().isEmpty())
                .map(Active::override)
                .toList();
    }

    private Stream<Active> listed() {
        long tick = machine.tick();
        return all.stream().filter(active -> active.isListed(tick));
    }

    /** Returns the status code of a signal that is not good at a tick. */
    Optional<StatusCode> status(String path, long tick) {
        Optional<StatusCode> worst = Optional.empty();
        for (Active active : all) {
            if (active.reaches(path) && active.disturbance().acts(tick)) {
                StatusCode status = active.reading().status().orElseThrow();
                worst = Optional.of(worst.map(status::worse).orElse(status));
            }
        }
        return worst;
    }

    /** Injects a fault at the next tick edge. */
    public synchronized Fault inject(FaultRequest request) {
        Reading reading = tools().requests().fault(request);
        return begin(Command.Kind.FAULT, Records.write(request), fault(request, reading))
                .fault();
    }

    /** Holds a signal from the next tick edge on. */
    public synchronized SignalOverride override(OverrideRequest request) {
        Reading reading = tools().requests().override(request);
        return begin(Command.Kind.OVERRIDE, Records.write(request), override(reading))
                .override();
    }

    private Active fault(FaultRequest request, Reading reading) {
        FaultKind kind = reading.own() ? FaultKind.OWN : request.kind().orElseThrow();
        Optional<Reach> reach = reading.status()
                .map(status -> Reach.of(tools().assembly(), reading.place().toString()));
        return new Active(next, Optional.of(kind), reading, reach);
    }

    private Active override(Reading reading) {
        return new Active(next, Optional.empty(), reading, Optional.empty());
    }

    /**
     * Refuses what cannot be done while memory is disturbed.
     *
     * @param what what cannot be done, as in "A snapshot cannot be taken"
     * @throws IllegalStateException if anything is in force or waits for its tick
     */
    public void refuseInForce(String what) {
        long tick = machine.tick();
        List<Active> present = all.stream()
                .filter(active -> active.disturbance().until()
                        > Math.max(tick, active.disturbance().from()))
                .toList();
        if (!present.isEmpty()) {
            String named = present.stream().limit(MOST_NAMED).map(Active::name).collect(Collectors.joining(", "));
            int more = present.size() - MOST_NAMED;
            throw new IllegalStateException(what + " while faults or overrides are in force: " + named
                    + (more > 0 ? " and " + more + " more" : "") + "; clear them and let a tick go by first.");
        }
    }

    /**
     * Refuses a machine that lacks a signal on which something acts.
     *
     * @throws InvalidInput with one mistake per signal
     */
    public void refuseGone(Plan next) {
        long tick = machine.tick();
        List<Mistake> mistakes = all.stream()
                .filter(active -> active.disturbance().until() > tick + 1)
                .filter(active -> !active.reading().isIn(next.parts()))
                .map(active -> Mistake.at(
                                Mistake.pointer(
                                        "/components", active.reading().place().component()),
                                active.name()
                                        + " acts on a signal that the edited machine does not have; clear it first.")
                        .value(active.signal()))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
    }

    private Active begin(Command.Kind kind, Value asked, Active active) {
        long now = machine.tick();
        List<Active> kept =
                all.stream().filter(other -> other.disturbance().until() > now).toList();
        if (kept.size() >= MOST) {
            throw new InvalidInput(Mistake.at(
                    "/signal", "There are " + MOST + " faults and overrides in force; clear some of them first."));
        }
        List<Active> together = Stream.concat(kept.stream(), Stream.of(active)).toList();
        Plan plan = machine.plan().orElseThrow(FaultDesk::ended);
        Disturbed bound = plan.bind(chains(together), machine::tick);
        ticker.between(() -> {
            Plan present = machine.plan().orElseThrow(FaultDesk::ended);
            long tick = machine.tick() + 1;
            stamp(active, together, tick);
            all = together;
            next++;
            machine.disturb(present == plan ? bound : disturbances(present)); // exchanged since then
            journal.accept(new Command(tick, kind, Map.of(active.signal(), asked)));
            edges.expect(tick);
        });
        edges.announce();
        return active;
    }

    private static void stamp(Active active, List<Active> together, long tick) {
        together.stream().filter(active::replaces).forEach(other -> other.disturbance()
                .endAt(tick));
        OptionalLong ticks = active.reading().ticks();
        long end = ticks.isPresent() ? tick + ticks.getAsLong() : Long.MAX_VALUE;
        active.disturbance().act(tick, end < tick ? Long.MAX_VALUE : end);
    }

    /** Ends a fault at the next tick edge; empty if it is not in force. */
    public synchronized OptionalLong clearFault(long id) {
        return clear(id, true);
    }

    /** Ends an override at the next tick edge; empty if it is not in force. */
    public synchronized OptionalLong clearOverride(long id) {
        return clear(id, false);
    }

    private OptionalLong clear(long id, boolean fault) {
        Optional<Active> found = listed().filter(active -> active.id() == id)
                .filter(active -> active.kind().isPresent() == fault)
                .findFirst();
        long[] cleared = new long[] {-1};
        found.ifPresent(active -> ticker.between(() -> {
            long tick = machine.tick() + 1;
            if (active.disturbance().until() > tick) {
                active.disturbance().endAt(tick);
                journal.accept(clearing(tick, active));
                edges.expect(tick);
            }
            cleared[0] = active.disturbance().until();
        }));
        found.ifPresent(active -> edges.announce());
        return cleared[0] < 0 ? OptionalLong.empty() : OptionalLong.of(cleared[0]);
    }

    private static Command clearing(long tick, Active active) {
        return new Command(tick, Command.Kind.CLEAR, Map.of(active.signal(), Value.of(active.id())));
    }

    /** Returns whether commands of a kind are of a fault desk. */
    public static boolean takes(Command.Kind kind) {
        return kind == Command.Kind.FAULT || kind == Command.Kind.OVERRIDE || kind == Command.Kind.CLEAR;
    }

    /** Takes over a command of an earlier run; {@link #bind} is called after the last one and before the first tick. */
    public synchronized void replay(Command command) {
        command.values().forEach((signal, asked) -> {
            switch (command.kind()) {
                case FAULT -> {
                    FaultRequest request = Records.read(asked, FaultRequest.class);
                    replay(command.tick(), fault(request, tools().requests().fault(request)));
                }
                case OVERRIDE ->
                    replay(
                            command.tick(),
                            override(tools().requests().override(Records.read(asked, OverrideRequest.class))));
                default ->
                    all.stream()
                            .filter(active -> asked.equals(Value.of(active.id())))
                            .forEach(active -> active.disturbance().endAt(command.tick()));
            }
        });
        journal.accept(command);
    }

    private void replay(long tick, Active active) {
        List<Active> together = new ArrayList<>(all);
        together.add(active);
        stamp(active, together, tick);
        all = List.copyOf(together);
        next++;
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
        return plan.bind(chains(all), machine::tick);
    }

    /** Binds everything to a plan, which takes it up before its wires settle next. */
    public synchronized void bind(Plan plan) {
        Disturbed bound = disturbances(plan);
        plan.disturb(bound);
        machine.disturb(bound);
        edges.renew(all, machine.tick());
    }

    /** Looks whether something begins or ends at the present tick; called by the holder of the turn, at each tick. */
    public void look() {
        if (edges.isDue(machine.tick())) {
            edges.tell(all, machine.tick());
        }
    }

    private static List<Chain> chains(List<Active> actives) {
        Map<PortPath, List<Disturbance>> bySignal = new LinkedHashMap<>();
        actives.forEach(active -> bySignal.computeIfAbsent(active.reading().place(), place -> new ArrayList<>())
                .add(active.disturbance()));
        return bySignal.entrySet().stream()
                .map(entry ->
                        new Chain(entry.getKey().component(), entry.getKey().port(), entry.getValue()))
                .toList();
    }
}
