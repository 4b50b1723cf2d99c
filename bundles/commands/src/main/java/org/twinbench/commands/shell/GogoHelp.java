package org.twinbench.commands.shell;

import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;

/**
 * The shell's {@code help}: Gogo's own lists methods of Java that have the name of a command, which ours are not. Ours come
 * first, Gogo's behind them.
 *
 * @param names the commands that are there
 */
record GogoHelp(Set<String> names) implements Function {

    static final String NAME = "help";

    private static final String OURS = GogoFunctions.SCOPE + ":";

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws Exception {
        if (arguments.isEmpty()) {
            names.forEach(name -> session.getConsole().println(OURS + name));
            return session.execute("felix:help");
        }
        String asked = String.valueOf(arguments.get(0));
        String name = asked.startsWith(OURS) ? asked.substring(OURS.length()) : asked;
        return session.execute(names.contains(name) ? OURS + name + " --help" : "felix:help '" + asked + "'");
    }
}
