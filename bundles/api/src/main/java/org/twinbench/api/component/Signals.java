package org.twinbench.api.component;

import org.osgi.annotation.versioning.ProviderType;

/** The ports of one component of the general form while it runs, by their position in the descriptor's list of ports. */
@ProviderType
public interface Signals {

    /** Returns the simulated time in seconds. */
    double time();

    /** Returns the value of a real port. */
    double real(int port);

    /** Returns the value of an integer port, or 0 or 1 of a boolean one. */
    long integer(int port);

    /** Writes a real output. */
    void write(int port, double value);

    /** Writes an integer output, or a boolean one as 0 or 1. */
    void write(int port, long value);
}
