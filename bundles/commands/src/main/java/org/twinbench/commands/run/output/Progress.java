package org.twinbench.commands.run.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.twinbench.commands.text.Durations;
import org.twinbench.commands.text.Figures;

/**
 * Tells how far a run is: a bar that moves where a person watches, a line for each tenth elsewhere, unless it is done within a
 * second. For one thread.
 */
public final class Progress {

    private static final long REFRESH = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long SHORT = TimeUnit.SECONDS.toNanos(1);
    private static final int CELLS = 26;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int TENTHS = 10;

    private final PrintWriter err;
    private final boolean watched;
    private final long total;
    private final long start;
    private long lastShown;
    private long lastTenth;
    private int lastLength;

    /**
     * @param watched whether a person watches
     * @param total simulated nanoseconds of the whole run
     * @param now {@code System.nanoTime()} at its start
     */
    public Progress(PrintWriter err, boolean watched, long total, long now) {
        this.err = err;
        this.watched = watched;
        this.total = total;
        this.start = now;
        this.lastShown = now;
    }

    /** Takes note that the run is here: simulated nanoseconds, and {@code System.nanoTime()}. */
    public void at(long simulated, long now) {
        if (watched && now - lastShown >= REFRESH) {
            lastShown = now;
            String line = bar(simulated, now);
            err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
            err.flush();
            lastLength = line.length();
        }
        long tenth = (long) (share(simulated) * TENTHS);
        if (!watched && tenth > lastTenth && now - start >= SHORT) {
            lastTenth = tenth;
            err.println(String.format(Locale.ROOT, "  %3d %%", tenth * 10) + "  " + clocks(simulated) + "  "
                    + pace(simulated, now));
        }
    }

    /** Takes the bar away; what follows begins on an empty line. */
    public void end() {
        if (lastLength > 0) {
            err.print("\r" + " ".repeat(lastLength) + "\r");
            err.flush();
            lastLength = 0;
        }
    }

    /** Returns the line of the bar: {@code 00:52:10 of 02:00:00  ███████████▎       43 %   6 200 × real time   2 s left}. */
    String bar(long simulated, long now) {
        long eighths = (long) (share(simulated) * CELLS * 8);
        StringBuilder cells = new StringBuilder("█".repeat((int) (eighths / 8)));
        if (cells.length() < CELLS) {
            cells.append(EIGHTHS.charAt((int) (eighths % 8)));
        }
        cells.append(" ".repeat(CELLS - cells.length()));
        return "  " + clocks(simulated) + "  " + cells
                + String.format(Locale.ROOT, " %3d %%", (long) (share(simulated) * 100)) + "   " + pace(simulated, now);
    }

    private String clocks(long simulated) {
        return Durations.clock(simulated) + " of " + Durations.clock(total);
    }

    private String pace(long simulated, long now) {
        long elapsed = Math.max(1, now - start);
        String factor = Figures.factor((double) simulated / elapsed) + " × real time";
        long left = simulated == 0 ? 0 : (long) ((double) elapsed / simulated * (total - simulated));
        return left == 0 ? factor : factor + "   " + Durations.measured(left) + " left";
    }

    private double share(long simulated) {
        return Math.min(1, (double) simulated / total);
    }
}
