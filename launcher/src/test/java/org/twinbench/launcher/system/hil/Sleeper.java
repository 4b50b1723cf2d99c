package org.twinbench.launcher.system.hil;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * A program in Python that does nothing but sleep until deadlines 10 ms apart, with the least real-time priority where Linux gives
 * it, and counts how often it wakes up more than 1 ms behind one: what this computer does to any program. Its processor is
 * whichever is free.
 */
record Sleeper(Process process) implements AutoCloseable {

    private static final String PROGRAM =
            """
            import os, sys, time
            try:
                os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
            except PermissionError:
                pass
            start = time.monotonic_ns()
            late = 0
            for i in range(1, int(sys.argv[1]) + 1):
                deadline = start + i * 10_000_000
                time.sleep(max(0, deadline - time.monotonic_ns()) / 1e9)
                late += time.monotonic_ns() - deadline > 1_000_000
            print(late)
            """;

    /** Starts it, for so many deadlines. */
    static Sleeper start(long deadlines) throws IOException {
        return new Sleeper(new ProcessBuilder("python3", "-c", PROGRAM, Long.toString(deadlines))
                .redirectError(Redirect.INHERIT)
                .start());
    }

    /** Waits for its last deadline, and returns how often it was late. */
    long late() throws IOException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(said.strip());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
