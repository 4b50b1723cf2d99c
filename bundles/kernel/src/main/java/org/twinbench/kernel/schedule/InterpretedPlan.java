package org.twinbench.kernel.schedule;

import java.util.List;
import java.util.Map;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.Memory;
import org.twinbench.kernel.schedule.memory.Settings;
import org.twinbench.kernel.setting.Setting;

/** A plan that walks over one object per component. */
public final class InterpretedPlan implements Plan {

    private final Components components;
    private final Program wires;
    private final Program steps;
    private final Feeds feeds;
    private final Taps taps;
    private final Ports ports;
    private final Slots slots;
    private final boolean guarded;
    private final PlanDescription description;
    private final Troubles troubles = new Troubles();

    /**
     * @param wires calls of {@code outputs()} in order
     * @param steps calls of {@code step()}, one per component; their taps are the registers
     * @param guarded whether an output keeps its last finite value instead of one that is not
     * @param description how the components are executed, in blocks around this plan too
     */
    InterpretedPlan(
            Components components,
            Program wires,
            Program steps,
            Feeds feeds,
            Taps taps,
            Ports ports,
            boolean guarded,
            PlanDescription description) {
        this.components = components;
        this.wires = wires;
        this.steps = steps;
        this.feeds = feeds;
        this.taps = taps;
        this.ports = ports;
        this.slots = ports.newSlots();
        this.guarded = guarded;
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
        publish();
    }

    @Override
    public void settle(double time) {
        for (int call = 0; call < wires.length(); call++) {
            settle(call, time);
        }
        troubles.endOfPass();
    }

    /** Does one of the calls of {@code outputs()}, by its place in their order. */
    public void settle(int call, double time) {
        int i = wires.component(call);
        if (!components.isHeld(i)) {
            fetchForOutputs(call);
            if (callOutputs(call, i, time)) {
                show(wires, call, call);
            }
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

    @Override
    public void step(double time, double dt) {
        for (int i = 0; i < steps.length(); i++) {
            step(i, time, dt);
        }
        publish();
    }

    /** Steps one component; its registers are not shown yet. */
    public void step(int component, double time, double dt) {
        if (!components.isHeld(component)) {
            fetchForStep(component);
            callStep(component, time, dt);
        }
    }

    /** Steps a component from its inputs as they are; returns whether it did not throw. */
    public boolean callStep(int component, double time, double dt) {
        try {
            components.begin(component, time).step(dt);
            return true;
        } catch (Throwable e) {
            failed(component, component, e);
            return false;
        }
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
    }

    /** Fetches the inputs that a component's step takes beside those of its wires. */
    public void fetchForStep(int component) {
        feeds.move(steps.firstFeed(component), steps.endOfFeeds(component), components.behavior(component), slots);
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
    public void hold(int component) {
        components.hold(component);
    }

    @Override
    public void set(int component, String name, Setting value) {
        Settings.store(parts().get(component), components.behavior(component), name, value);
    }

    @Override
    public Reading reading(int component, String port) {
        return ports.output(component, port, slots)
                .orElseGet(() -> new InputReading(
                        components.access(component, port),
                        components.behavior(component),
                        () -> fetchForStep(component),
                        ports.isReal(component, port)));
    }

    @Override
    public Map<String, Map<String, Object>> memory() {
        for (int i = 0; i < components.count(); i++) {
            fetchForStep(i);
        }
        return Memory.of(components);
    }

    @Override
    public void restore(Map<String, Map<String, Object>> memory) {
        Memory.restore(memory, components);
        publish();
    }
}
