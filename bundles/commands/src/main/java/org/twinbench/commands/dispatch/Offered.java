package org.twinbench.commands.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.ComponentServiceObjects;
import org.twinbench.api.command.TwinbenchCommand;

/** The commands that bundles offer at present. Safe for use by many threads. */
final class Offered {

    /**
     * A command that is offered.
     *
     * @param name the word that people type
     * @param service gives an instance for each call
     */
    record Command(String name, ComponentServiceObjects<TwinbenchCommand> service) {}

    private final TreeMap<Long, Command> commands = new TreeMap<>();

    synchronized void add(long id, Command command) {
        commands.put(id, command);
        notifyAll();
    }

    synchronized void remove(long id) {
        commands.remove(id);
    }

    /** Returns the names of all commands, sorted. */
    synchronized List<String> names() {
        return commands.values().stream().map(Command::name).distinct().sorted().toList();
    }

    /** Returns one instance service per name; of two bundles with the same name the first one counts. */
    synchronized Optional<Command> find(String name) {
        return commands.values().stream()
                .filter(command -> command.name().equals(name))
                .findFirst();
    }

    /** Waits for a command while somebody expects it to come. */
    synchronized Optional<Command> await(String name, BooleanSupplier expected) throws InterruptedException {
        while (find(name).isEmpty() && expected.getAsBoolean()) {
            TimeUnit.MILLISECONDS.timedWait(this, 20);
        }
        return find(name);
    }
}
