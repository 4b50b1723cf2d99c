package org.twinbench.api.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word somebody meant who wrote another. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * Returns the known word that is closest to what was written, the first in alphabetical order of several; empty if more
     * than every third letter had to change. Case does not matter, two letters swapped count as one mistake.
     */
    public static Optional<String> closest(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int closest = Math.max(1, wanted.length() / 3) + 1;
        String best = "";
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wanted.length()) > closest) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < closest || distance == closest && !best.isEmpty() && candidate.compareTo(best) < 0) {
                closest = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Counts letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    private static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = last[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(last[column], current[column - 1]));
                if (swapped(from, to, row, column)) {
                    current[column] = Math.min(current[column], 1 + beforeLast[column - 2]);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[to.length()];
    }

    private static boolean swapped(String from, String to, int row, int column) {
        return row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
    }
}
