package org.twinbench.kernel.schedule.object;

import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.schedule.Troubles;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.port.Netlist;
import org.twinbench.kernel.schedule.port.Program;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * Calls components: fetches the inputs that a call takes, makes it, shows the outputs that it has computed, and notes what goes
 * wrong. Signals that are disturbed are disturbed on the way.
 */
public final class Calls {

    private final Netlist netlist;
    private final Components components;
    private final Slots slots;
    private final boolean guarded;
    private final Troubles troubles = new Troubles();
    private Disturbed disturbed = Disturbed.NONE;
    private boolean active;
    private boolean trial;

    /** @param guarded whether an output keeps its last finite value instead of one that is not */
    Calls(Netlist netlist, boolean guarded) {
        this.netlist = netlist;
        this.components = netlist.components();
        this.slots = netlist.slots();
        this.guarded = guarded;
    }

    /** Computes the start states of a component. */
    void initialize(int component) {
        try {
            components.begin(component, 0).initialize();
        } catch (Throwable e) {
            failed(component, component, e);
        }
    }

    /** Makes some calls of {@code outputs()}, by their places in their order. */
    void settle(int first, int end, double time) {
        for (int call = first; call < end; call++) {
            settle(call, time);
        }
        components.end();
    }

    /** Makes one of the calls of {@code outputs()}, by its place in their order. */
    public void settle(int call, double time) {
        int component = netlist.wires().component(call);
        if (!components.isIdle(component)) {
            fetchForOutputs(call);
            if (outputs(call, component, time)) {
                show(netlist.wires(), call, call);
            }
        }
        if (active) {
            disturbed.shown(call);
        }
    }

    /** Computes a component's wires from its inputs as they are; returns whether it did not throw. */
    public boolean outputs(int rank, int component, double time) {
        try {
            components.begin(component, time).outputs();
            return true;
        } catch (Throwable e) {
            failed(rank, component, e);
            return false;
        }
    }

    /** Makes some calls for the values of their wires only; returns whether nothing went wrong. */
    boolean attempt(int first, int end, double time) {
        boolean well = true;
        for (int call = first; call < end; call++) {
            int component = netlist.wires().component(call);
            if (components.isIdle(component)) {
                continue;
            }
            fetchForOutputs(call);
            try {
                components.begin(component, time).outputs();
            } catch (Throwable e) {
                return false;
            }
            Behavior behavior = components.behavior(component);
            int endOfTaps = netlist.wires().endOfTaps(call);
            for (int tap = netlist.wires().firstTap(call); tap < endOfTaps; tap++) {
                well &= netlist.taps().show(tap, behavior, slots, guarded);
            }
            if (active) {
                disturbed.shown(call);
            }
        }
        return well;
    }

    /** Steps one component; its registers are not shown yet. */
    public void step(int component, double time, double dt) {
        if (!components.isIdle(component)) {
            fetchForStep(component);
            stepFetched(component, time, dt);
        }
    }

    /** Steps a component from its inputs as they are; returns whether it did not throw. */
    public boolean stepFetched(int component, double time, double dt) {
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
            show(netlist.steps(), component, component);
        } catch (Throwable e) {
            failed(component, component, e);
        }
        troubles.endOfPass();
    }

    private void failed(int rank, int component, Throwable exception) {
        components.failed(component);
        troubles.threw(rank, component, exception);
    }

    /** Fetches the inputs that one of the calls of {@code outputs()} takes. */
    public void fetchForOutputs(int call) {
        netlist.fetchForOutputs(call);
        if (active) {
            disturbed.fetched(call);
        }
    }

    /** Fetches the inputs that a component's step takes beside those of its wires. */
    public void fetchForStep(int component) {
        netlist.fetchForStep(component);
        if (active) {
            disturbed.refetched(component);
        }
    }

    /** Shows the registers of all components. */
    void publish() {
        for (int component = 0; component < components.count(); component++) {
            publish(component);
        }
        troubles.endOfPass();
    }

    /** Shows the registers of one component. */
    public void publish(int component) {
        if (components.isWell(component)) {
            show(netlist.steps(), component, components.count() + component);
        }
    }

    private void show(Program program, int call, int rank) {
        int component = program.component(call);
        Behavior behavior = components.behavior(component);
        int end = program.endOfTaps(call);
        for (int tap = program.firstTap(call); tap < end; tap++) {
            if (!netlist.taps().show(tap, behavior, slots, guarded) && !trial) {
                notFinite(rank, component, tap);
            }
        }
    }

    private void notFinite(int rank, int component, int tap) {
        String output = netlist.parts()
                .get(component)
                .descriptor()
                .ports()
                .get(netlist.taps().port(tap))
                .name();
        double value = components.access(component, output).real(components.behavior(component));
        troubles.notFinite(rank, component, output, netlist.taps().slot(tap), value);
    }

    /** Lets wires be tried: what is not finite there may never be, and is not noted. */
    void tries(boolean tries) {
        trial = tries;
    }

    /** Disturbs these signals instead of others. */
    void disturb(Disturbed next) {
        disturbed = next;
        active = next.isActive();
    }

    /** Disturbs what there is before wires settle. */
    void disturbFirst() {
        if (active) {
            disturbed.begin();
        }
    }

    /** Fetches the disturbed inputs that steps take; the wires are settled. */
    void disturbSteps() {
        if (active) {
            for (int component : disturbed.fetching()) {
                netlist.fetchForStep(component);
                disturbed.settled(component);
            }
        }
    }

    /** Lets everything show what it would be. */
    void undisturb() {
        if (active) {
            disturbed.lift();
        }
    }

    /** Returns what is disturbed. */
    Disturbed disturbed() {
        return disturbed;
    }

    /** Returns whether an input shows what its component took: one that waits, or a disturbed value. */
    boolean hasTaken(int component, Access input) {
        return components.isWaiting(component) || active && disturbed.covers(components.behavior(component), input);
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
}
