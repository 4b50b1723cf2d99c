package org.twinbench.commands.text;

/** How many there are of something. */
public final class Counted {

    private Counted() {}

    /** Returns number and noun: {@code 1 mistake}, {@code 720 000 steps}. */
    public static String of(long number, String noun) {
        return Figures.count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
