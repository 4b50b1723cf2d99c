package org.twinbench.logging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.twinbench.api.log.LogLine;

/** The last lines. */
final class RecentLines implements Consumer<LogLine> {

    private static final int MOST = 1_000;

    private final Deque<LogLine> lines = new ArrayDeque<>();

    @Override
    public synchronized void accept(LogLine line) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** Returns them, oldest first. */
    synchronized List<LogLine> list() {
        return List.copyOf(lines);
    }
}
