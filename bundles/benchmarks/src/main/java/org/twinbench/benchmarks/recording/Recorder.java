package org.twinbench.benchmarks.recording;

import java.sql.SQLException;
import org.twinbench.api.recording.Frame;

/** A way to keep samples in a new file. Each append is a transaction. */
interface Recorder extends AutoCloseable {

    /** Adds rows behind those before. */
    void append(Frame rows) throws SQLException;

    /** Does what is left to be done when no rows follow; they can be read then. */
    void finish();

    /** Returns a checksum of the ticks and the bits of all samples, read back signal by signal. */
    long checksum(int signals) throws SQLException;

    /** Returns how many buckets a trend of all samples of the first signal has. */
    int trend(long rows, int buckets) throws SQLException;

    @Override
    void close() throws SQLException;
}
