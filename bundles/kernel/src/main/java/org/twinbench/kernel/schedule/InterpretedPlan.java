package org.twinbench.kernel.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.simulation.Integration;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.loop.LoopReport;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.Copies;
import org.twinbench.kernel.schedule.memory.Memory;
import org.twinbench.kernel.schedule.memory.Settings;
import org.twinbench.kernel.setting.Setting;

/** A plan that walks over one object per component, or the part of a compiled one that does. */
public final class InterpretedPlan implements Plan {

    private final Components components;
    private final Program wires;
    private final Program steps;
    private final Feeds feeds;
    private final Taps taps;
    private final Ports ports;
    private final Slots slots;
    private final LoopGroup[] loops;
    private final Carries carries;
    private final List<Kept> kept;
    private final boolean guarded;
    private final ContinuousStates continuous;
    private final PlanDescription description;
    private final Troubles troubles = new Troubles();
    private final Wires settling = this::settleWires;
    private Disturbed disturbed = Disturbed.NONE;
    private boolean active;

    /**
     * @param wires calls of {@code outputs()} in order
     * @param steps calls of {@code step()}, one per component; their taps are the registers
     * @param loops the calls among {@code wires} that are made until they agree, in order
     * @param guarded whether an output keeps its last finite value instead of one that is not
     * @param integration how continuous states are integrated
     * @param description how the components are executed, in blocks around this plan too
     */
    InterpretedPlan(
            Components components,
            Program wires,
            Program steps,
            Feeds feeds,
            Taps taps,
            Ports ports,
            LoopGroup[] loops,
            boolean guarded,
            Integration integration,
            PlanDescription description) {
        this.components = components;
        this.wires = wires;
        this.steps = steps;
        this.feeds = feeds;
        this.taps = taps;
        this.ports = ports;
        this.slots = ports.newSlots();
        this.loops = loops;
        this.carries = new Carries(ports.carried());
        this.kept = ports.kept();
        this.guarded = guarded;
        this.continuous = new ContinuousStates(this, guarded, components, ports, slots, integration);
        this.description = description;
    }

    @Override
    public List<Part> parts() {
        return ports.parts();
    }

    @Override
    public PlanDescription description() {
        return description;
    }

    @Override
    public void initialize() {
        for (int i = 0; i < components.count(); i++) {
            try {
                components.begin(i, 0).initialize();
            } catch (Throwable e) {
                failed(i, i, e);
            }
        }
        carries.begin(components, slots);
        publish();
    }

    @Override
    public void settle(long tick, double time) {
        components.at(tick);
        if (active) {
            disturbed.begin();
        }
        settleWires(tick, time);
        if (active) {
            disturbSteps();
        }
        troubles.endOfPass();
    }

    private void settleWires(long tick, double time) {
        int call = 0;
        for (int loop = 0; loop < loops.length; loop++) {
            settle(call, loops[loop].first(), time);
            settleLoop(loop, tick, time);
            call = loops[loop].end();
        }
        settle(call, wires.length(), time);
    }

    /** Solves one of the algebraic loops, by its place in their order, if its components are called at this tick. */
    public void settleLoop(int loop, long tick, double time) {
        if (tick % loops[loop].every() == 0) {
            loops[loop].solve(this, slots, time);
        }
    }

    /** Makes some calls, shows their wires and notes what goes wrong. */
    void settle(int first, int end, double time) {
        for (int call = first; call < end; call++) {
            settleCall(call, time);
        }
        components.end();
    }

    /** Does one of the calls of {@code outputs()}, by its place in their order. */
    public void settleCall(int call, double time) {
        int i = wires.component(call);
        if (!components.isIdle(i)) {
            fetchForOutputs(call);
            if (callOutputs(call, i, time)) {
                show(wires, call, call);
            }
        }
        if (active) {
            disturbed.shown(call);
        }
    }

    /** Computes a component's wires from its inputs as they are; returns whether it did not throw. */
    public boolean callOutputs(int rank, int component, double time) {
        try {
            components.begin(component, time).outputs();
            return true;
        } catch (Throwable e) {
            failed(rank, component, e);
            return false;
        }
    }

    private void disturbSteps() {
        for (int i : disturbed.fetching()) {
            feeds.move(steps.firstFeed(i), steps.endOfFeeds(i), components.behavior(i), slots);
            disturbed.settled(i);
        }
    }

    /** Makes some calls for the values of their wires only; returns whether nothing went wrong. */
    boolean attempt(int first, int end, double time) {
        boolean well = true;
        for (int call = first; call < end; call++) {
            int i = wires.component(call);
            if (components.isIdle(i)) {
                continue;
            }
            Behavior behavior = components.behavior(i);
            fetchForOutputs(call);
            try {
                components.begin(i, time).outputs();
            } catch (Throwable e) {
                return false;
            }
            for (int tap = wires.firstTap(call); tap < wires.endOfTaps(call); tap++) {
                well &= taps.show(tap, behavior, slots, guarded);
            }
            if (active) {
                disturbed.shown(call);
            }
        }
        return well;
    }

    @Override
    public void step(long tick, double time, double dt) {
        beginStep(tick, time, dt, settling);
        for (int i = 0; i < steps.length(); i++) {
            stepComponent(i, time, dt);
        }
        endStep(tick);
        if (active) {
            disturbed.lift();
        }
        publish();
    }

    /**
     * Goes to the end of a tick with the continuous states alone; components step afterwards.
     *
     * @param wires settles all wires of the machine
     */
    public void beginStep(long tick, double time, double dt, Wires wires) {
        components.at(tick);
        if (continuous.exist()) {
            continuous.integrate(tick, time, dt, wires);
        }
    }

    /** All components have stepped: they take their continuous states of the next instant; nothing is shown yet. */
    public void endStep(long tick) {
        components.end();
        if (continuous.exist()) {
            continuous.conclude();
        }
        carries.move(slots);
        components.at(tick + 1);
    }

    /** Steps one component; its registers are not shown yet. */
    public void stepComponent(int component, double time, double dt) {
        if (!components.isIdle(component)) {
            fetchForStep(component);
            callStep(component, time, dt);
        }
    }

    /** Steps a component from its inputs as they are; returns whether it did not throw. */
    public boolean callStep(int component, double time, double dt) {
        try {
            components.begin(component, time).step(span(component, dt));
            return true;
        } catch (Throwable e) {
            failed(component, component, e);
            return false;
        }
    }

    /** Time is whole nanoseconds, so that n steps of a machine are one step of a machine with n times its step. */
    private double span(int component, double dt) {
        int every = components.every(component);
        return every == 1 ? dt : Math.rint(dt * 1e9) * every / 1e9;
    }

    /** Lets a component compute its derivatives; the wires of that instant are settled. */
    void derivatives(int component, double time) {
        fetchForStep(component);
        try {
            components.begin(component, time).derivatives();
        } catch (Throwable e) {
            failed(component, component, e);
        }
        troubles.endOfPass();
    }

    /** Lets a component react to an event and shows its registers; the wires of that instant are settled. */
    void event(int component, double time, int crossing) {
        fetchForStep(component);
        try {
            components.begin(component, time).onEvent(crossing);
            show(steps, component, component);
        } catch (Throwable e) {
            failed(component, component, e);
        }
        troubles.endOfPass();
    }

    /** Notes what went wrong in a component. */
    void report(Trouble trouble) {
        troubles.tell(trouble);
    }

    private void publish() {
        for (int i = 0; i < steps.length(); i++) {
            publish(i);
        }
        troubles.endOfPass();
    }

    /** Shows the registers of one component. */
    public void publish(int component) {
        if (components.isWell(component)) {
            show(steps, component, steps.length() + component);
        }
    }

    private void show(Program program, int call, int rank) {
        int component = program.component(call);
        Behavior behavior = components.behavior(component);
        int end = program.endOfTaps(call);
        for (int tap = program.firstTap(call); tap < end; tap++) {
            if (!taps.show(tap, behavior, slots, guarded)) {
                String output = parts().get(component)
                        .descriptor()
                        .ports()
                        .get(taps.port(tap))
                        .name();
                double value = components.access(component, output).real(behavior);
                troubles.notFinite(rank, component, output, taps.slot(tap), value);
            }
        }
    }

    /** Fetches the inputs that one of the calls of {@code outputs()} takes. */
    public void fetchForOutputs(int call) {
        feeds.move(wires.firstFeed(call), wires.endOfFeeds(call), components.behavior(wires.component(call)), slots);
        if (active) {
            disturbed.fetched(call);
        }
    }

    /** Fetches the inputs that a component's step takes beside those of its wires. */
    public void fetchForStep(int component) {
        feeds.move(steps.firstFeed(component), steps.endOfFeeds(component), components.behavior(component), slots);
        if (active) {
            disturbed.refetched(component);
        }
    }

    /** Returns the components' memory and how they are doing. */
    public Components components() {
        return components;
    }

    /** Returns the present values of all outputs. */
    public Slots slots() {
        return slots;
    }

    /** Returns whether an output keeps its last finite value instead of one that is not. */
    public boolean isGuarded() {
        return guarded;
    }

    /** Returns what went wrong. */
    public Troubles troubles() {
        return troubles;
    }

    private void failed(int rank, int component, Throwable exception) {
        components.failed(component);
        troubles.threw(rank, component, exception);
    }

    @Override
    public boolean troubled() {
        return troubles.any();
    }

    @Override
    public List<Trouble> takeTroubles() {
        return troubles.take();
    }

    @Override
    public OptionalInt called() {
        return components.called();
    }

    @Override
    public void hold(int component) {
        components.hold(component);
    }

    @Override
    public void release(int component) {
        components.release(component);
    }

    @Override
    public boolean isHeld(int component) {
        return components.isHeld(component);
    }

    @Override
    public void set(int component, String name, Setting value) {
        Settings.store(parts().get(component), components.behavior(component), name, value);
    }

    @Override
    public Disturbed bind(List<Chain> chains, LongSupplier clock) {
        return chains.isEmpty()
                ? Disturbed.NONE
                : new Channels(components, wires, steps, feeds, taps, ports, slots).of(chains, clock);
    }

    @Override
    public void disturb(Disturbed next) {
        disturbed = next;
        active = next.isActive();
    }

    @Override
    public Reading reading(int component, String port) {
        return ports.output(component, port, slots).orElseGet(() -> input(component, port));
    }

    /** Inputs of a component that waits, and disturbed ones, are those that it took. */
    private Reading input(int component, String port) {
        Access access = components.access(component, port);
        Behavior behavior = components.behavior(component);
        return new InputReading(
                access,
                behavior,
                ports.isReal(component, port),
                feeds,
                feed(component, access),
                slots,
                () -> components.isWaiting(component) || active && disturbed.covers(behavior, access));
    }

    private OptionalInt feed(int component, Access input) {
        OptionalInt found = feeds.find(steps.firstFeed(component), steps.endOfFeeds(component), input);
        for (int call = wires.firstCall(component);
                call != Program.NONE && found.isEmpty();
                call = wires.nextCall(call)) {
            found = feeds.find(wires.firstFeed(call), wires.endOfFeeds(call), input);
        }
        return found;
    }

    @Override
    public Map<String, Map<String, Object>> memory() {
        for (int i = 0; i < components.count(); i++) {
            if (!components.isWaiting(i)) {
                fetchForStep(i);
            }
        }
        Map<String, Map<String, Object>> memory = new HashMap<>();
        disturbed.lookBehind(() -> memory.putAll(Memory.of(components)));
        kept.forEach(value -> value.save(slots, parts(), memory));
        return memory;
    }

    @Override
    public void restore(Map<String, Map<String, Object>> memory) {
        disturbed.forget();
        Map<String, Map<String, Object>> untouched = new HashMap<>();
        kept.forEach(value -> value.save(slots, parts(), untouched));
        untouched.keySet().removeAll(memory.keySet());
        Memory.restore(memory, components);
        troubles.forget();
        continuous.restored();
        carries.begin(components, slots);
        components.at(0);
        publish();
        kept.forEach(value -> value.restore(untouched, parts(), slots));
        kept.forEach(value -> value.restore(memory, parts(), slots));
    }

    @Override
    public List<LoopReport> loops() {
        return Stream.of(loops).map(LoopGroup::report).toList();
    }

    @Override
    public Map<String, Map<String, Object>> shown() {
        return ports.shown(components, slots);
    }

    @Override
    public void show(Map<String, Map<String, Object>> outputs) {
        ports.show(outputs, slots);
    }

    @Override
    public Runnable carry(Plan from) {
        InterpretedPlan other = from.objects();
        Copies copies = Copies.between(other.components, components);
        ShownCopies shown = ShownCopies.between(other.ports, ports);
        return () -> {
            from.store();
            copies.make();
            shown.make(other.slots, slots);
        };
    }

    @Override
    public InterpretedPlan objects() {
        return this;
    }

    @Override
    public void store() {
        // The objects are the memory.
    }
}
