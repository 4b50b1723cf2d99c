package org.twinbench.kernel.schedule.memory;

import java.util.List;
import java.util.OptionalInt;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.assembly.Part;

/** The components of a plan, by index: one object each, and how it is doing. */
public final class Components {

    private static final int NONE = -1;

    private final List<Part> parts;
    private final Accesses accesses;
    private final Behavior[] behaviors;
    private final Access[] time;
    private final int[] every;
    private final boolean[] held;
    private final boolean[] failed;
    private int called = NONE;
    private final boolean[] idle;
    private final Rates rates;

    public Components(List<Part> parts, Accesses accesses, Behavior[] behaviors) {
        this.parts = parts;
        this.accesses = accesses;
        this.behaviors = behaviors;
        this.time = new Access[behaviors.length];
        this.every = new int[behaviors.length];
        for (int i = 0; i < behaviors.length; i++) {
            time[i] = accesses.time(parts.get(i)).orElse(null);
            every[i] = parts.get(i).every();
        }
        this.held = new boolean[behaviors.length];
        this.failed = new boolean[behaviors.length];
        this.idle = new boolean[behaviors.length];
        this.rates = new Rates(parts);
    }

    public int count() {
        return behaviors.length;
    }

    public Part part(int component) {
        return parts.get(component);
    }

    public Behavior behavior(int component) {
        return behaviors[component];
    }

    /** Goes to a tick: components of which it is none wait. */
    public void at(long tick) {
        rates.at(tick);
        for (int component : rates.slow()) {
            idle[component] = held[component] || rates.isWaiting(component);
        }
    }

    /** Prepares a component for a call at an instant. */
    public Behavior begin(int component, double instant) {
        called = component;
        failed[component] = false;
        if (time[component] != null) {
            time[component].real(behaviors[component], instant);
        }
        return behaviors[component];
    }

    /** Notes that no component is called for the moment. */
    public void end() {
        called = NONE;
    }

    /** Returns the component that is being called, as other threads may see it. */
    public OptionalInt called() {
        int now = called;
        return now == NONE ? OptionalInt.empty() : OptionalInt.of(now);
    }

    public Access access(int component, String name) {
        return accesses.of(parts.get(component), name);
    }

    /** Notes that the component threw in its last call. */
    public void failed(int component) {
        failed[component] = true;
    }

    /** Forgets that the component threw in its last call. */
    public void recovered(int component) {
        failed[component] = false;
    }

    /** Calls the component no more. */
    public void hold(int component) {
        held[component] = true;
        idle[component] = true;
    }

    /** Calls the component again, as if nothing had happened to it. */
    public void release(int component) {
        held[component] = false;
        failed[component] = false;
        idle[component] = rates.isWaiting(component);
    }

    public boolean isHeld(int component) {
        return held[component];
    }

    /** Tells of every component whether it is held. */
    public void heldInto(boolean[] into) {
        System.arraycopy(held, 0, into, 0, held.length);
    }

    /** Tells of every component whether this tick is none of its own. */
    public void waitingInto(boolean[] into) {
        rates.into(into);
    }

    /** Returns the ticks from one call of the component to the next. */
    public int every(int component) {
        return every[component];
    }

    /** Returns whether the component is held, or waits for a tick of its own. */
    public boolean isIdle(int component) {
        return idle[component];
    }

    /** Returns whether this tick is none of the component's own. */
    public boolean isWaiting(int component) {
        return rates.isWaiting(component);
    }

    /** Returns whether the component is called at this tick and its last call went well. */
    public boolean isWell(int component) {
        return !idle[component] && !failed[component];
    }
}
