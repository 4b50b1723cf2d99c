package org.twinbench.api.recording;

import java.util.List;

/**
 * Signals that are sampled together; ASAM MDF calls it a channel group.
 *
 * @param number its number in the recording
 * @param signals its signals, in the order of a row
 * @param first tick of the first row that is kept; -1 without rows
 * @param last tick of the last row; -1 without rows
 * @param rows how many rows are kept
 */
public record RecordedGroup(int number, List<RecordedSignal> signals, long first, long last, long rows) {

    /** Copies. */
    public RecordedGroup {
        signals = List.copyOf(signals);
    }
}
