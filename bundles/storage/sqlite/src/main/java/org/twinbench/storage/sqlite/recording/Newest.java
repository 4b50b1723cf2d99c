package org.twinbench.storage.sqlite.recording;

import org.twinbench.storage.sqlite.chunk.OpenRows;
import org.twinbench.storage.sqlite.chunk.Tail;

/**
 * What was newest of a group at one moment. What is stored after it belongs to a later one, though the file shows it by now.
 *
 * @param rows rows that were in no chunk
 * @param last tick of the last row, in a chunk or not
 */
record Newest(OpenRows rows, long last) {
    /** Of a group that nobody writes: all is in the file, and stays as it is. */
    static final Newest STORED = new Newest(OpenRows.none(0), Long.MAX_VALUE);

    /** Of a group that has just been added. */
    static final Newest NOTHING = new Newest(OpenRows.none(0), -1);

    static Newest of(Tail tail) {
        return new Newest(tail.rows(), tail.last());
    }

    /** Returns the last tick that is taken from the file. */
    long lastStored() {
        return rows.isEmpty() ? last : rows.first() - 1;
    }
}
