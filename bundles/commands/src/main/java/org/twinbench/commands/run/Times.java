package org.twinbench.commands.run;

import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.commands.file.WrongInput;

/** Reads lengths of time from options. */
final class Times {

    private static final double LONGEST_SECONDS = 9e9;

    private final Units units;

    Times(Units units) {
        this.units = units;
    }

    /**
     * Returns nanoseconds, at least one.
     *
     * @param option the option's name, for the message
     * @param text a quantity, a bare number in seconds
     * @throws WrongInput if it is no length of time
     */
    long nanos(String option, String text) {
        double seconds = seconds(option, text);
        if (!(seconds >= 1e-9 && seconds <= LONGEST_SECONDS)) {
            throw new WrongInput(option + " is \"" + text + "\"; it must be longer than 0 and at most 285 years.");
        }
        return Math.round(seconds * 1e9);
    }

    /** Returns the length of a step, within what a simulation takes. */
    long step(String text) {
        long nanos = nanos("--step", text);
        if (nanos < 1_000 || nanos > 3_600_000_000_000L) {
            throw new WrongInput("--step is \"" + text + "\"; it must be from 1 us to 1 h.");
        }
        return nanos;
    }

    private double seconds(String option, String text) {
        try {
            return units.number(text, "s", true);
        } catch (IllegalQuantity wrong) {
            throw new WrongInput(option + ": " + wrong.getMessage());
        }
    }
}
