package org.twinbench.launcher.system.hil;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the processors from falling asleep, as Linux does that was started with {@code idle=poll}: a virtual one that has nothing to
 * do is given to others, and comes back milliseconds late. Each is kept busy by a program that gives way to any other.
 */
record Wakefulness(List<Process> programs) implements AutoCloseable {

    /** Starts a program for each processor. */
    static Wakefulness start() throws IOException {
        Wakefulness started = new Wakefulness(new ArrayList<>());
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            started.programs.add(new ProcessBuilder("chrt", "--idle", "0", "sh", "-c", "while :; do :; done")
                    .redirectError(Redirect.INHERIT)
                    .start());
        }
        return started;
    }

    @Override
    public void close() {
        programs.forEach(Process::destroy);
    }
}
