package org.twinbench.kernel.schedule;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.schedule.loop.LoopReport;
import org.twinbench.kernel.schedule.object.InterpretedPlan;
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

    /**
     * Computes the wires at an instant.
     *
     * @param time the instant of the tick in seconds
     */
    void settle(long tick, double time);

    /**
     * Goes from an instant to the next. A component that is called every n ticks goes n steps at those only, and shows its
     * registers when they are over.
     *
     * @param time the instant of the tick in seconds
     * @param dt length of a step in seconds
     */
    void step(long tick, double time, double dt);

    /** Returns whether something went wrong since {@link #takeTroubles}. */
    boolean troubled();

    /** Returns what went wrong since the last call, in order; an output that stays without a finite value comes once. */
    List<Trouble> takeTroubles();

    /** Returns the component whose code is being executed, as nearly as other threads can tell. */
    OptionalInt called();

    /** Steps this component no more; its outputs hold. */
    void hold(int component);

    /** Steps a component again that was held, or has thrown, as if nothing had happened to it. */
    void release(int component);

    /** Returns whether a component is held. */
    boolean isHeld(int component);

    /** Gives a parameter or an unconnected input of a component another value. */
    void set(int component, String name, Setting value);

    /**
     * Finds where disturbances act in this plan; on any thread, for it reads only what never changes. Signals that the plan does
     * not have are left out.
     *
     * @param chains at most one per signal
     * @param clock the present tick
     */
    Disturbed bind(List<Chain> chains, LongSupplier clock);

    /** Disturbs signals from the next {@link #settle} on, instead of others; between {@link #step} and {@code settle}. */
    void disturb(Disturbed next);

    /** Returns the reader of a port; the port exists. */
    Reading reading(int component, String port);

    /** Returns all memory by component path and name: states, ports, random streams, private memory of the general form. */
    Map<String, Map<String, Object>> memory();

    /** Takes over memory of another plan, by path and name, where the kinds agree; registers are shown. */
    void restore(Map<String, Map<String, Object>> memory);

    /** Returns how each algebraic loop that is solved is doing, in the order of evaluation. */
    default List<LoopReport> loops() {
        return List.of();
    }

    /**
     * Returns, by component path and name, the outputs that show another value than their component remembers: those of one that
     * has thrown, and those that are not finite where the last finite value is kept.
     */
    Map<String, Map<String, Object>> shown();

    /** Lets outputs show these values, by component path and name, until they are next computed. */
    void show(Map<String, Map<String, Object>> outputs);

    /**
     * Prepares to carry the memory of another plan over, whose machine may be another one: of components of the same path and
     * type, everything but inputs, which are fetched, or hold what this plan gives them. Whether components are held and what
     * outputs show is part of it.
     *
     * @param from the plan that is stepped until then
     * @return what copies values and nothing else, to be run between two ticks
     */
    Runnable carry(Plan from);

    /** Returns the plan that walks over the objects of the components: this one, or the one inside. */
    InterpretedPlan objects();

    /** Gives the objects of the components the memory that is kept elsewhere while they are not run. */
    void store();

    /** Reads the present value of one port. */
    interface Reading {

        /** Returns a number, or 0 or 1 for a boolean. */
        double real();

        /** Returns an integer, or 0 or 1 for a boolean; only for ports of these kinds. */
        long whole();
    }
}
