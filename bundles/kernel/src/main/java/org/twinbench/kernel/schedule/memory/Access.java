package org.twinbench.kernel.schedule.memory;

import java.util.function.Supplier;

/** Reads and writes one port, parameter or state in a component's memory, without boxing. */
public interface Access {

    /** Returns a real value. */
    double real(Object memory);

    /** Writes a real value. */
    void real(Object memory, double value);

    /** Returns an integer, or 0 or 1 for a boolean. */
    long whole(Object memory);

    /** Writes an integer, or a boolean as 0 or 1. */
    void whole(Object memory, long value);

    /**
     * Has the JVM compile it, where it does: that is not left to the tick edge.
     *
     * @param spare returns a memory that nobody else uses
     */
    default void prepare(Supplier<?> spare) {}
}
