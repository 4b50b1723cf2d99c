package org.twinbench.kernel.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.assembly.Part;
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
    private final boolean guarded;
    private final List<Trouble> troubles = new ArrayList<>();
    private final BitSet reported = new BitSet();

    /**
     * @param wires calls of {@code outputs()} in order
     * @param steps calls of {@code step()}, one per component; their taps are the registers
     * @param guarded whether an output keeps its last finite value instead of one that is not
     */
    InterpretedPlan(
            Components components, Program wires, Program steps, Feeds feeds, Taps taps, Ports ports, boolean guarded) {
        this.components = components;
        this.wires = wires;
        this.steps = steps;
        this.feeds = feeds;
        this.taps = taps;
        this.ports = ports;
        this.slots = ports.newSlots();
        this.guarded = guarded;
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
        publish();
    }

    @Override
    public void settle(double time) {
        for (int call = 0; call < wires.length(); call++) {
            int i = wires.component(call);
            if (components.isHeld(i)) {
                continue;
            }
            Behavior behavior = components.behavior(i);
            feeds.move(wires.firstFeed(call), wires.endOfFeeds(call), behavior, slots);
            try {
                components.begin(i, time).outputs();
                show(wires, call, behavior);
            } catch (Throwable e) {
                failed(i, e);
            }
        }
    }

    @Override
    public void step(double time, double dt) {
        for (int i = 0; i < steps.length(); i++) {
            if (components.isHeld(i)) {
                continue;
            }
            feeds.move(steps.firstFeed(i), steps.endOfFeeds(i), components.behavior(i), slots);
            try {
                components.begin(i, time).step(dt);
            } catch (Throwable e) {
                failed(i, e);
            }
        }
        publish();
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
        if (troubles.size() < MOST_TROUBLES && !reported.get(tap)) {
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
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new Trouble(component, Optional.empty(), Optional.of(exception), 0));
        }
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
    public Reading reading(int component, String port) {
        return ports.output(component, port, slots)
                .orElseGet(() -> new InputReading(
                        components.access(component, port),
                        components.behavior(component),
                        () -> feeds.move(
                                steps.firstFeed(component),
                                steps.endOfFeeds(component),
                                components.behavior(component),
                                slots),
                        ports.isReal(component, port)));
    }

    @Override
    public Map<String, Map<String, Object>> memory() {
        return Memory.of(components);
    }

    @Override
    public void restore(Map<String, Map<String, Object>> memory) {
        Memory.restore(memory, components);
        reported.clear();
        publish();
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
