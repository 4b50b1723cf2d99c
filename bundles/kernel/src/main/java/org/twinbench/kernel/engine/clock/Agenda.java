package org.twinbench.kernel.engine.clock;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.twinbench.api.simulation.settings.Command.Kind;

/** Changes that wait for their ticks: in the order of these, and of one tick in the order in which they were added. */
final class Agenda {

    private record Entry(Change change, long number) {
        long tick() {
            return change.command().tick();
        }

        boolean restores() {
            return change.command().kind() == Kind.RESTORE;
        }
    }

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::tick).thenComparingLong(Entry::number);

    private final PriorityQueue<Entry> waiting = new PriorityQueue<>(ORDER);
    private final PriorityQueue<Entry> restores = new PriorityQueue<>(ORDER);
    private long next;

    void add(Change change) {
        Entry entry = new Entry(change, next++);
        waiting.add(entry);
        if (entry.restores()) {
            restores.add(entry);
        }
    }

    /** Returns whether a change that is due at a tick restores a snapshot; asked at each tick, it allocates nothing. */
    boolean restoresAt(long tick) {
        Entry first = restores.peek();
        return first != null && first.tick() <= tick;
    }

    /** Takes the next change that is due at a tick out; null if there is none. */
    Change take(long tick) {
        Entry first = waiting.peek();
        if (first == null || first.tick() > tick) {
            return null;
        }
        waiting.poll();
        if (first.restores()) {
            restores.poll();
        }
        return first.change();
    }

    void clear() {
        waiting.clear();
        restores.clear();
    }
}
