package org.twinbench.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.simulation.Command;
import org.twinbench.kernel.engine.clock.Change;

/** The commands of a run in the order of their ticks. Safe for use by many threads. */
final class Journal {

    private final List<Change> changes = new ArrayList<>();

    synchronized void add(Change change) {
        changes.add(change);
    }

    synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    synchronized List<Command> commands() {
        return changes.stream().map(Change::command).toList();
    }
}
