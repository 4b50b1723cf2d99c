package org.twinbench.commands.run;

import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C as a command sees it: its thread is interrupted. The mark is taken off the thread as soon as it is seen, so that
 * what closes the run (a file, the summary) is not disturbed by it. For one thread.
 */
final class Interruption {

    private boolean requested;

    /** Returns whether the run is to end now. */
    boolean requested() {
        requested = Thread.interrupted() || requested;
        return requested;
    }

    /** Waits for so long, or until the run is to end. */
    void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stopped) {
            requested = true;
        }
    }
}
