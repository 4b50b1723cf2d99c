package org.twinbench.protocols.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A script and what runs it.
 *
 * @param interpreter the executable
 * @param script the resource that is run
 * @param others resources that it reads
 * @param needs what has to be installed
 */
record Program(String interpreter, String script, List<String> others, String needs) {

    private static final String NODE = "node";

    static Program node(String script, String... others) {
        return new Program(NODE, script, List.of(others), "Node.js 18 or newer with npm");
    }

    /** Debian's Python, whose packages another Python in the path does not see. */
    static Program python(String script) {
        return new Program(
                "/usr/bin/python3", script, List.of(), "Debian's python3-pymodbus and python3-serial-asyncio");
    }

    /** Starts it, its errors joined with its output, on copies of the script in a folder. */
    Process start(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(interpreter);
        command.add(Resources.copy(script, folder).toString());
        for (String other : others) {
            Resources.copy(other, folder);
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        try {
            if (interpreter.equals(NODE)) {
                builder.environment().put("NODE_PATH", NodeModules.installed().toString());
            }
            return builder.start();
        } catch (IOException e) {
            throw new IOException(script + " cannot run: it needs " + needs, e);
        }
    }
}
