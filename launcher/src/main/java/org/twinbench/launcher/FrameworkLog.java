package org.twinbench.launcher;

import java.io.PrintStream;
import org.apache.felix.framework.Logger;

/** Prints the framework's own warnings and errors where people look for them, and nothing to standard output. */
final class FrameworkLog extends Logger {

    private final PrintStream err;

    FrameworkLog(PrintStream err) {
        this.err = err;
    }

    @Override
    protected void doLog(int level, String message, Throwable cause) {
        err.println((level == LOG_ERROR ? "error: " : "warning: ") + message + (cause == null ? "" : ": " + cause));
    }
}
