package org.twinbench.storage.sqlite.chunk;

import java.util.List;

/**
 * The newest part of a group.
 *
 * @param rows those that are in no chunk yet
 * @param row number of the first of them, counted from the beginning of the group
 * @param last tick of the last row of the group, in a chunk or not; -1 without rows
 * @param cuts beginnings of gaps behind all rows, sorted
 * @param levels chunks of higher levels in the making; not to be changed
 */
public record Tail(OpenRows rows, long row, long last, List<Long> cuts, Levels levels) {}
