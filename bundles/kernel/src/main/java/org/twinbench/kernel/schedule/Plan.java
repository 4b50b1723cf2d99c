package org.twinbench.kernel.schedule;

import java.util.List;
import java.util.Map;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.setting.Setting;

/**
 * How the components of a machine are stepped. The structure is fixed; the values change. Used by one thread at a time.
 *
 * <p>One tick is {@link #step}, which shows the registers of the next instant at its end, then {@link #settle} at that
 * instant. A component that throws keeps its outputs, and the others go on.
 */
public interface Plan {

    /** Returns the components in the order of their paths. */
    List<Part> parts();

    /** Returns how the components are executed. */
    PlanDescription description();

    /** Computes start states and registers; called once, before the first {@link #settle}. */
    void initialize();

    /** Computes all wires at an instant, in seconds. */
    void settle(double time);

    /** Goes from an instant to the next, both in seconds. */
    void step(double time, double dt);

    /** Returns whether something went wrong since {@link #takeTroubles}. */
    boolean troubled();

    /** Returns what went wrong since the last call, in order; an output that stays without a finite value comes once. */
    List<Trouble> takeTroubles();

    /** Steps this component no more; its outputs hold. */
    void hold(int component);

    /** Gives a parameter or an unconnected input of a component another value. */
    void set(int component, String name, Setting value);

    /** Returns the reader of a port; the port exists. */
    Reading reading(int component, String port);

    /** Returns all memory by component path and name: states, registers, inputs, random streams. */
    Map<String, Map<String, Object>> memory();

    /** Takes over memory of another plan, by path and name, where the kinds agree. */
    void restore(Map<String, Map<String, Object>> memory);

    /** Reads the present value of one port. */
    interface Reading {

        /** Returns a number, or 0 or 1 for a boolean. */
        double real();

        /** Returns an integer, or 0 or 1 for a boolean; only for ports of these kinds. */
        long whole();
    }
}
