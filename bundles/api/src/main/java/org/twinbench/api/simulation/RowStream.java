package org.twinbench.api.simulation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.library.PortDescriptor;

/**
 * Rows of a simulation as it computes them: a buffer that the simulation fills and one thread empties. A paced simulation never
 * waits for the reader: a row that finds the buffer full is missing, which shows in the ticks. One that runs as fast as it can
 * waits, for as long as the reader takes something at least once a second.
 */
@ProviderType
public interface RowStream extends AutoCloseable {

    /** Returns the paths of the signals, sorted; those that a replaced component type no longer has go on as NaN or 0. */
    List<String> paths();

    /** Returns the port of each path, its unit variables resolved. */
    List<PortDescriptor> ports();

    /** Returns the first tick of which it may have a row: the one when it was opened, or when its signals came. */
    long first();

    /**
     * Returns streams of signals that have come with another plan of the machine and are selected too, each one once. They have
     * rows of the same ticks as this one, from their {@link #first} on, and are closed with it. For the thread that takes rows.
     */
    List<RowStream> added();

    /**
     * Takes the oldest rows out of the buffer.
     *
     * @param ticks takes the tick of each row
     * @param values takes the rows, one behind the other: a number in its declared unit as {@link Double#doubleToRawLongBits},
     *     an integer as it is, a truth value as 0 or 1
     * @return how many rows there were, at most as many as fit into both arrays
     */
    int take(long[] ticks, long[] values);

    /** Wants no more rows; those in the buffer are lost. */
    @Override
    void close();
}
