package org.twinbench.api.recording;

/**
 * Rows of a group, one behind the other. The arrays are the sender's and may be longer than the rows need; nobody keeps or
 * changes them.
 *
 * @param group number of the group
 * @param rows how many rows there are
 * @param ticks the tick of each row, 0 or more and less than {@link Long#MAX_VALUE}, increasing
 * @param values samples row by row, each in the form of its signal
 */
public record Frame(int group, int rows, long[] ticks, long[] values) {

    /**
     * Lets rows of so many signals pass that come after a tick.
     *
     * @param last tick of the row before; -1 if there is none
     * @return tick of the last row; {@code last} without rows
     * @throws IllegalArgumentException if ticks do not increase, or an array is shorter than the rows need
     */
    public long requireAfter(long last, int signals) {
        if (rows < 0 || ticks.length < rows || values.length < (long) rows * signals) {
            throw new IllegalArgumentException("A frame of " + rows + " rows of " + signals + " signals has "
                    + ticks.length + " ticks and " + values.length + " values.");
        }
        long latest = last;
        for (int row = 0; row < rows; row++) {
            if (ticks[row] <= latest || ticks[row] == Long.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "Ticks of group " + group + " do not increase: " + ticks[row] + " comes after " + latest + ".");
            }
            latest = ticks[row];
        }
        return latest;
    }
}
