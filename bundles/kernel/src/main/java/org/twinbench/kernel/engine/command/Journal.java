package org.twinbench.kernel.engine.command;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.kernel.engine.snapshot.InForce;

/** The commands of a run in the order in which they were given. Safe for use by many threads. */
public final class Journal {

    private final MachineModel model;
    private final List<Command> commands = new ArrayList<>();

    /** @param model the machine as it was prepared */
    public Journal(MachineModel model) {
        this.model = model;
    }

    public synchronized void add(Command command) {
        commands.add(command);
    }

    public synchronized List<Command> commands() {
        return List.copyOf(commands);
    }

    /** Returns the commands that are not in force yet at a tick, in order. */
    public synchronized List<Command> after(long tick) {
        return commands.stream().filter(command -> command.tick() > tick).toList();
    }

    /** Returns what the commands have made of the machine up to a tick. */
    public InForce inForce(long tick) {
        return InForce.at(tick, model, commands());
    }
}
