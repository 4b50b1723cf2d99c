package org.twinbench.api.component;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes down the private memory of one component of the general form, by name. A name is that of no port and is written once;
 * arrays are copied.
 */
@ProviderType
public interface StateWriter {

    /** Writes a number, down to its last bit. */
    void real(String name, double value);

    /** Writes an integer, or a truth value as 0 or 1. */
    void integer(String name, long value);

    /** Writes numbers, down to their last bits. */
    void reals(String name, double[] values);

    /** Writes integers. */
    void integers(String name, long[] values);
}
