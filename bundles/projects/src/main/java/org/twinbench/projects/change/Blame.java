package org.twinbench.projects.change;

import java.util.Map;
import org.twinbench.api.value.Mistake;

/**
 * Where in a list of edits an entry was written, so that what the rules have against the entry is told there.
 *
 * @param otherwise pointer to what the edit makes of the entry
 * @param members pointers by member of the entry, for members that the edit says elsewhere
 */
record Blame(String otherwise, Map<String, String> members) {

    /** Blames one edit for all. */
    static Blame of(String pointer) {
        return new Blame(pointer, Map.of());
    }

    /** Returns a mistake in the entry as a mistake in the list. */
    Mistake told(Mistake mistake) {
        String[] steps = mistake.path().split("/", 3);
        String member = steps.length > 1 ? steps[1] : "";
        String path = members.containsKey(member)
                ? members.get(member) + mistake.path().substring(member.length() + 1)
                : otherwise + mistake.path();
        return new Mistake(path, mistake.message(), mistake.value(), mistake.range(), mistake.suggestion());
    }
}
