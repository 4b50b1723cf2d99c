package org.twinbench.api.storage;

/**
 * Rows of a group, one behind the other. The arrays are the sender's and may be longer than the rows need; nobody keeps or
 * changes them.
 *
 * @param group number of the group
 * @param rows how many rows there are
 * @param ticks the tick of each row, increasing
 * @param values samples row by row, each in the form of its signal
 */
public record Frame(int group, int rows, long[] ticks, long[] values) {}
