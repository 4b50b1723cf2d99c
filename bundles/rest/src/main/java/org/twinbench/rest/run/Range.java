package org.twinbench.rest.run;

import org.twinbench.rest.problem.BadQuery;

/**
 * Ticks that are asked for; empty if the last comes before the first.
 *
 * @param from first tick
 * @param to last tick
 */
record Range(long from, long to) {

    /**
     * Reads the query parameters; what is absent is where samples begin or end.
     *
     * @throws BadQuery if they make no sense
     */
    static Range of(RunTime time, Column column, String from, String to) {
        long first = time.from("from", from).orElse(Math.max(0, column.first()));
        long last = time.to("to", to).orElse(Math.max(first, column.last()));
        if (from != null && to != null && last < first) {
            throw new BadQuery("to is \"" + to + "\"; allowed: a time at or after from, \"" + from + "\".");
        }
        return new Range(first, last);
    }

    boolean isEmpty() {
        return to < from;
    }
}
