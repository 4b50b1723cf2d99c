package org.twinbench.folder.disk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of files for machines that have none: {@code heated-tank.json}. They are good on every system. */
public final class NewName {

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OF_WINDOWS = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    private NewName() {}

    /**
     * Returns a name for a machine's file.
     *
     * @param machine the machine's name
     * @param taken whether something has this name already
     */
    public static String of(String machine, Predicate<String> taken) {
        String slug = slug(machine);
        String name = slug + ".json";
        for (int i = 2; taken.test(name); i++) {
            name = slug + "-" + i + ".json";
        }
        return name;
    }

    private static String slug(String machine) {
        String plain = MARKS.matcher(Normalizer.normalize(machine, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = OTHERS.matcher(plain).replaceAll("-");
        String slug = trimmed(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        if (slug.isEmpty()) {
            return "machine";
        }
        return OF_WINDOWS.matcher(slug).matches() ? slug + "-machine" : slug;
    }

    private static String trimmed(String words) {
        return words.replaceAll("^-|-$", "");
    }
}
