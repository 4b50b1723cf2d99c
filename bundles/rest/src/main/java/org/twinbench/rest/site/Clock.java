package org.twinbench.rest.site;

import java.util.Locale;

/** Simulated time as a clock shows it. */
final class Clock {

    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;

    private Clock() {}

    /** Returns hours, minutes and whole seconds: {@code 00:07:12}. */
    static String text(double seconds) {
        long whole = (long) seconds;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                whole / SECONDS_PER_HOUR,
                whole % SECONDS_PER_HOUR / SECONDS_PER_MINUTE,
                whole % SECONDS_PER_MINUTE);
    }
}
