package org.twinbench.projects.change;

import java.util.Optional;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/**
 * An edit's place in its list.
 *
 * @param index from 0
 * @param verb what it does, as the member of its JSON form
 */
record Place(int index, String verb) {

    /** Returns the pointer to what the edit is about. */
    String subject() {
        return "/" + index + "/" + verb;
    }

    /** Returns the pointer to what the edit makes of it. */
    String to() {
        return "/" + index + "/to";
    }

    /** Returns what an edit is about, which must be there. */
    <T> T present(Optional<T> found, String what, String name) {
        return present(found, what, name, subject());
    }

    /** Returns what an edit names at this pointer, which must be there. */
    <T> T present(Optional<T> found, String what, String name, String pointer) {
        return found.orElseThrow(
                () -> new InvalidInput(Mistake.at(pointer, "There is no " + what + " \"" + name + "\" in this machine.")
                        .value(name)));
    }
}
