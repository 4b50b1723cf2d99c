package org.twinbench.kernel.schedule.memory;

import java.util.List;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.assembly.Part;

/** The components of a plan, by index: one object each, and how it is doing. */
public final class Components {

    private final List<Part> parts;
    private final Accesses accesses;
    private final Behavior[] behaviors;
    private final Access[] time;
    private final boolean[] held;
    private final boolean[] failed;

    public Components(List<Part> parts, Accesses accesses, Behavior[] behaviors) {
        this.parts = parts;
        this.accesses = accesses;
        this.behaviors = behaviors;
        this.time = new Access[behaviors.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = accesses.time(parts.get(i)).orElse(null);
        }
        this.held = new boolean[behaviors.length];
        this.failed = new boolean[behaviors.length];
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

    /** Prepares a component for a call at an instant. */
    public Behavior begin(int component, double instant) {
        failed[component] = false;
        if (time[component] != null) {
            time[component].real(behaviors[component], instant);
        }
        return behaviors[component];
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
    }

    public boolean isHeld(int component) {
        return held[component];
    }

    /** Returns whether the component is called and its last call went well. */
    public boolean isWell(int component) {
        return !held[component] && !failed[component];
    }
}
