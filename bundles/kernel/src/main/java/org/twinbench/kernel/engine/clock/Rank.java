package org.twinbench.kernel.engine.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The rank of a thread that ticks: real-time for as long as it sleeps between its ticks, so that it never keeps a processor from
 * others. A machine that cannot keep its pace for a second ranks as everybody does until its thread ends.
 */
final class Rank {

    private static final Path SELF = Path.of("/proc/thread-self");

    /** A second, at the period of the looks. */
    private static final int LOOKS = 5;

    private final String thread;
    private final Pace pace;
    private volatile boolean realTime;
    private boolean lost;
    private int looksBehind;

    private Rank(String thread, Pace pace) {
        this.thread = thread;
        this.pace = pace;
    }

    /** Returns the rank of the calling thread, which ticks at this pace; empty where threads are not known by numbers. */
    static Optional<Rank> ofThisThread(Pace pace) {
        try {
            return Optional.of(
                    new Rank(Files.readSymbolicLink(SELF).getFileName().toString(), pace));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return Optional.empty();
        }
    }

    /** Gives the thread the rank that it is to have; called a few times a second by one thread while it lives. */
    void look(RealTime priority) {
        looksBehind = pace.isBehind() ? looksBehind + 1 : 0;
        lost = lost || looksBehind >= LOOKS;
        boolean due = !lost && pace.sleeps();
        if (due && !realTime) {
            realTime = priority.give(thread);
        } else if (!due) {
            lower(priority);
        }
    }

    /** Makes the thread rank as everybody does. */
    void lower(RealTime priority) {
        if (realTime) {
            priority.take(thread);
            realTime = false;
        }
    }

    boolean isRealTime() {
        return realTime;
    }
}
