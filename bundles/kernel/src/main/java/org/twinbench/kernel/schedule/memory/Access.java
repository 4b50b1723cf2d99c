package org.twinbench.kernel.schedule.memory;

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
}
