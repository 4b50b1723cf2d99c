package org.twinbench.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.simulation.Command;

/** The commands of a run in the order in which they were given. Safe for use by many threads. */
final class Journal {

    private final List<Command> commands = new ArrayList<>();

    synchronized void add(Command command) {
        commands.add(command);
    }

    synchronized List<Command> commands() {
        return List.copyOf(commands);
    }

    /** Returns the commands that are not in force yet at a tick, in order. */
    synchronized List<Command> after(long tick) {
        return commands.stream().filter(command -> command.tick() > tick).toList();
    }
}
