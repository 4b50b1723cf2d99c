package org.twinbench.commands.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinbench.api.value.NumberText;

/** Lengths of time for people, from nanoseconds. */
public final class Durations {

    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Durations() {}

    /** Returns a time of day as on a clock that knows no days: {@code 00:52:10}, {@code 100:00:00}. */
    public static String clock(long nanos) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", nanos / HOUR, nanos / MINUTE % 60, nanos / SECOND % 60);
    }

    /** Returns a simulated time exactly: {@code 2 h}, {@code 7 min 13 s}, {@code 1.5 s}, {@code 10 ms}, {@code 20 µs}. */
    public static String exact(long nanos) {
        List<String> parts = parts(nanos);
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    /** Returns {@link #exact} in one word, as options take it: {@code 7min13s}. */
    public static String option(long nanos) {
        return exact(nanos).replace(" ", "").replace('µ', 'u');
    }

    /** Returns a measured time with two digits that count: {@code 1.2 s}, {@code 85 ms}, {@code 3 min 20 s}. */
    public static String measured(long nanos) {
        if (nanos >= MINUTE) {
            return exact(Math.round((double) nanos / SECOND) * SECOND);
        }
        if (nanos >= 10 * SECOND) {
            return Math.round((double) nanos / SECOND) + " s";
        }
        if (nanos >= SECOND) {
            return Math.round((double) nanos / SECOND * 10) / 10.0 + " s";
        }
        return nanos >= MILLISECOND ? nanos / MILLISECOND + " ms" : "1 ms";
    }

    private static List<String> parts(long nanos) {
        List<String> parts = new ArrayList<>();
        if (nanos >= HOUR) {
            parts.add(nanos / HOUR + " h");
        }
        if (nanos % HOUR >= MINUTE) {
            parts.add(nanos % HOUR / MINUTE + " min");
        }
        long rest = nanos % MINUTE;
        if (rest >= SECOND) {
            parts.add(decimal(rest, SECOND) + " s");
        } else if (rest >= MILLISECOND) {
            parts.add(decimal(rest, MILLISECOND) + " ms");
        } else if (rest > 0) {
            parts.add(decimal(rest, MICROSECOND) + " µs");
        }
        return parts;
    }

    private static String decimal(long nanos, long unit) {
        return NumberText.of(BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit)));
    }
}
