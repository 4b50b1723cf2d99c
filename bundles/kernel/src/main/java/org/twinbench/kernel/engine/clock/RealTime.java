package org.twinbench.kernel.engine.clock;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A priority above that of all ordinary programs, for threads that tick at a pace: nothing but an interrupt delays them. Linux
 * gives it through the program {@code chrt} to root and to whoever has a limit {@code rtprio}; where it does not, all goes on
 * without. It is the least of Linux' real-time priorities, below those of the system itself.
 */
@Component(service = RealTime.class, configurationPid = "org.twinbench.kernel")
public final class RealTime {

    private static final Logger LOG = LoggerFactory.getLogger(RealTime.class);
    private static final List<String> GIVE = List.of("chrt", "--fifo", "--pid", "1");
    private static final List<String> TAKE = List.of("chrt", "--other", "--pid", "0");
    private static final long PATIENCE_SECONDS = 5;

    private volatile boolean permitted;

    /** What is configured. */
    public @interface Settings {
        /** False to leave ticking threads at ordinary priority. */
        boolean realTime() default true;
    }

    /** Gives it as configured. */
    @Activate
    public RealTime(Settings settings) {
        this(settings.realTime());
    }

    /** Gives it where it is wanted and Linux permits it. */
    public RealTime(boolean wanted) {
        permitted = wanted;
    }

    /**
     * Gives it to a thread.
     *
     * @param thread number of the thread, as Linux counts
     * @return whether the thread has it
     */
    boolean give(String thread) {
        return permitted && run(GIVE, thread);
    }

    /** Takes it from a thread that has it. */
    void take(String thread) {
        run(TAKE, thread);
    }

    /** What is refused once is not asked for again. */
    private boolean run(List<String> command, String thread) {
        List<String> words = new ArrayList<>(command);
        words.add(thread);
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            permitted = ended && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            permitted = false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (!permitted) {
            LOG.debug("{} is refused; machines tick at ordinary priority.", words);
        }
        return permitted;
    }
}
