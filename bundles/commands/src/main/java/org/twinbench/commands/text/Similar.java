package org.twinbench.commands.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
public final class Similar {

    private Similar() {}

    /** Returns the word that differs least, if it differs in no more than a third of its letters. */
    public static Optional<String> to(String typed, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt((String word) -> edits(typed, word))
                        .thenComparing(word -> word))
                .filter(word -> edits(typed, word) <= Math.max(1, word.length() / 3));
    }

    /** Returns {@code  Did you mean "word"?} with a space before it, or nothing. */
    public static String question(String typed, Collection<String> words) {
        return to(typed, words).map(word -> " Did you mean \"" + word + "\"?").orElse("");
    }

    /** Counts inserted, deleted, replaced and swapped letters, case aside. */
    private static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
