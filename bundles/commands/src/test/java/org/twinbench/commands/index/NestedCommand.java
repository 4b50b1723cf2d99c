package org.twinbench.commands.index;

import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.TwinbenchCommand;
import picocli.CommandLine.Command;

/** A command with a command of its own, for tests; it cannot be made without what a bundle would give it. */
@CommandType(name = "nested", features = "core")
@Command(name = "nested", header = "has a command of its own")
final class NestedCommand implements TwinbenchCommand {

    NestedCommand(Runnable somethingInjected) {
        somethingInjected.run();
    }

    @Command(name = "status", header = "shows how things are")
    int status() {
        return 0;
    }

    @Override
    public Integer call() {
        return 0;
    }
}
