package org.twinbench.kernel.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.simulation.Integration;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.loop.LoopReport;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.Copies;
import org.twinbench.kernel.schedule.memory.Memory;
import org.twinbench.kernel.schedule.memory.Settings;
import org.twinbench.kernel.setting.Setting;

/** A plan that walks over one object per component. */
final class InterpretedPlan implements Plan {

    private static final int MOST_TROUBLES = 100;

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
    private final List<Trouble> troubles = new ArrayList<>();
    private final BitSet reported = new BitSet();
    private boolean trial;
    private Disturbed disturbed = Disturbed.NONE;
    private boolean active;

    /**
     * @param wires calls of {@code outputs()} in order
     * @param steps calls of {@code step()}, one per component; their taps are the registers
     * @param loops the calls among {@code wires} that are made until they agree, in order
     * @param guarded whether an output keeps its last finite value instead of one that is not
     * @param integration how continuous states are integrated
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
            Integration integration) {
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
    }

    @Override
    public List<Part> parts() {
        return ports.parts();
    }

    @Override
    public void initialize() {
        for (int i = 0; i < components.count(); i++) {
            try {
                components.begin(i, 0).initialize();
            } catch (Throwable e) {
                failed(i, e);
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
    }

    private void settleWires(long tick, double time) {
        int call = 0;
        for (LoopGroup loop : loops) {
            settle(call, loop.first(), time);
            if (tick % loop.every() == 0) {
                loop.solve(this, slots, time);
            }
            call = loop.end();
        }
        settle(call, wires.length(), time);
    }

    /** Makes some calls, shows their wires and notes what goes wrong. */
    void settle(int first, int end, double time) {
        for (int call = first; call < end; call++) {
            int i = wires.component(call);
            if (components.isIdle(i)) {
                if (active) {
                    disturbed.shown(call);
                }
                continue;
            }
            Behavior behavior = components.behavior(i);
            feeds.move(wires.firstFeed(call), wires.endOfFeeds(call), behavior, slots);
            if (active) {
                disturbed.fetched(call);
            }
            try {
                components.begin(i, time).outputs();
                show(wires, call, behavior);
            } catch (Throwable e) {
                failed(i, e);
            }
            if (active) {
                disturbed.shown(call);
            }
        }
        components.end();
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
            feeds.move(wires.firstFeed(call), wires.endOfFeeds(call), behavior, slots);
            if (active) {
                disturbed.fetched(call);
            }
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
        carries.move(slots);
        components.at(tick);
        if (continuous.exist()) {
            continuous.integrate(tick, time, dt);
        }
        for (int i = 0; i < steps.length(); i++) {
            if (components.isIdle(i)) {
                continue;
            }
            fetch(i);
            try {
                components.begin(i, time).step(span(i, dt));
            } catch (Throwable e) {
                failed(i, e);
            }
        }
        components.end();
        if (continuous.exist()) {
            continuous.conclude();
        }
        components.at(tick + 1);
        if (active) {
            disturbed.lift();
        }
        publish();
    }

    /** Time is whole nanoseconds, so that n steps of a machine are one step of a machine with n times its step. */
    private double span(int component, double dt) {
        int every = components.every(component);
        return every == 1 ? dt : Math.rint(dt * 1e9) * every / 1e9;
    }

    /** Settles wires for trial values of continuous states; what is not finite there may never be. */
    void settleTrial(long tick, double time) {
        trial = true;
        settleWires(tick, time);
        trial = false;
    }

    /** Lets a component compute its derivatives; the wires of that instant are settled. */
    void derivatives(int component, double time) {
        fetch(component);
        try {
            components.begin(component, time).derivatives();
        } catch (Throwable e) {
            failed(component, e);
        }
    }

    /** Lets a component react to an event and shows its registers; the wires of that instant are settled. */
    void event(int component, double time, int crossing) {
        fetch(component);
        try {
            Behavior behavior = components.begin(component, time);
            behavior.onEvent(crossing);
            show(steps, component, behavior);
        } catch (Throwable e) {
            failed(component, e);
        }
    }

    /** Notes what went wrong in a component. */
    void report(Trouble trouble) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(trouble);
        }
    }

    private void publish() {
        for (int i = 0; i < steps.length(); i++) {
            if (components.isWell(i)) {
                show(steps, i, components.behavior(i));
            }
        }
    }

    private void show(Program program, int call, Behavior behavior) {
        int end = program.endOfTaps(call);
        for (int tap = program.firstTap(call); tap < end; tap++) {
            if (!taps.show(tap, behavior, slots, guarded)) {
                notFinite(program.component(call), tap);
            }
        }
    }

    private void notFinite(int component, int tap) {
        if (!trial && troubles.size() < MOST_TROUBLES && !reported.get(tap)) {
            reported.set(tap);
            String output = parts().get(component)
                    .descriptor()
                    .ports()
                    .get(taps.port(tap))
                    .name();
            double value = components.access(component, output).real(components.behavior(component));
            troubles.add(new Trouble(component, Optional.of(output), Optional.empty(), value));
        }
    }

    private void failed(int component, Throwable exception) {
        components.failed(component);
        report(new Trouble(component, Optional.empty(), Optional.of(exception), 0));
    }

    @Override
    public boolean troubled() {
        return !troubles.isEmpty();
    }

    @Override
    public List<Trouble> takeTroubles() {
        List<Trouble> taken = List.copyOf(troubles);
        troubles.clear();
        return taken;
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
        for (int call = 0; call < wires.length() && found.isEmpty(); call++) {
            if (wires.component(call) == component) {
                found = feeds.find(wires.firstFeed(call), wires.endOfFeeds(call), input);
            }
        }
        return found;
    }

    private void fetch(int component) {
        feeds.move(steps.firstFeed(component), steps.endOfFeeds(component), components.behavior(component), slots);
        if (active) {
            disturbed.refetched(component);
        }
    }

    @Override
    public Map<String, Map<String, Object>> memory() {
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
        reported.clear();
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
        if (from instanceof InterpretedPlan other) {
            Copies copies = Copies.between(other.components, components);
            ShownCopies shown = ShownCopies.between(other.ports, ports);
            return () -> {
                copies.make();
                shown.make(other.slots, slots);
            };
        }
        return () -> restore(from.memory());
    }
}
