package org.twinbench.runs.recorder;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;

/** Signals that are recorded at the same ticks: what of the rows that wait is theirs. For one thread. */
interface SignalGroup {

    /** Returns the signals, in the order of a row of the group. */
    List<RecordedSignal> signals();

    /**
     * Returns what is to be recorded of the rows that wait; the same until {@link #written}.
     *
     * @param group number of the group in the recording
     * @param last whether no more rows follow
     * @return the rows of the group, valid until the next call; empty without any
     */
    Optional<Frame> frame(int group, RowBuffer rows, boolean last);

    /** The storage has what {@link #frame} returned last. */
    void written();

    /** Returns whether something would be recorded if no more rows followed. */
    boolean isHolding();
}
