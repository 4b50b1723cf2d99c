package org.twinbench.projects.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.twinbench.api.project.Entry;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Shelf;

/** Gathers everything that is wrong with an entry. */
final class Mistakes {
    private static final String WORD = "[A-Za-z][A-Za-z0-9_]*";
    private static final Pattern NAME = Pattern.compile(WORD);
    private static final Pattern PATH = Pattern.compile(WORD + "(/" + WORD + ")*");

    private final List<Mistake> found = new ArrayList<>();

    /** Adds a mistake. */
    void add(Mistake mistake) {
        found.add(mistake);
    }

    /** Adds mistakes. */
    void addAll(List<Mistake> mistakes) {
        found.addAll(mistakes);
    }

    /** Returns whether there is none so far. */
    boolean none() {
        return found.isEmpty();
    }

    /** Ends the check. */
    void refuseAny() {
        if (!none()) {
            throw new InvalidInput(found);
        }
    }

    /** Wants a free text that says something. */
    void requireText(String member, String text) {
        if (text.isBlank()) {
            add(Mistake.at("/" + member, "The " + words(member) + " is empty; give one.")
                    .value(text));
        }
    }

    /** Wants a name without slashes: of a port or a link. */
    void requireName(String member, String name) {
        if (!NAME.matcher(name).matches()) {
            add(malformed(member, name, "letters, digits and _, beginning with a letter"));
        }
    }

    /** Wants a component's path. */
    void requirePath(String member, String path) {
        if (!PATH.matcher(path).matches()) {
            add(malformed(
                    member, path, "letters, digits and _, beginning with a letter; parts of a path are joined by /"));
        }
    }

    private static Mistake malformed(String member, String name, String range) {
        return Mistake.at(
                        "/" + member,
                        "\"" + name + "\" cannot be a " + words(member) + ": it consists of " + range
                                + ". Free text goes into the label.")
                .value(name)
                .range(range);
    }

    /** Wants an entry to exist. */
    void requireEntry(String member, Shelf<?> shelf, long id) {
        if (shelf.find(id).isEmpty()) {
            add(Mistake.at("/" + member, "There is no " + shelf.sort().word() + " " + id + ".")
                    .value(Long.toString(id)));
        }
    }

    /** Wants an entry to stay where it is. */
    void requireSame(String member, String what, String whole, long before, long after) {
        if (before != after) {
            add(Mistake.at(
                            "/" + member,
                            "A " + what + " stays in its " + whole + " " + before + "; create it anew in " + after
                                    + " and delete it here.")
                    .value(Long.toString(after))
                    .range(Long.toString(before)));
        }
    }

    /** Wants a name to be nobody else's. */
    void requireUnused(String name, List<? extends Entry<?>> others, long own, String where) {
        others.stream()
                .filter(other -> other.id() != own)
                .findFirst()
                .ifPresent(other -> add(Mistake.at(
                                "/name", where + " \"" + name + "\" already (" + other.id() + "); choose another name.")
                        .value(name)));
    }

    private static String words(String member) {
        return member.replace('_', ' ');
    }
}
