package org.twinbench.projects.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.project.Entry;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelf;

/** Writes entries of one sort while a list of edits goes on, and judges them by the rules when it has ended. */
final class Desk<T extends Record> {

    private final Shelf<T> shelf;
    private final Rules<T> rules;
    private final Map<Long, Written<T>> written = new LinkedHashMap<>();

    Desk(Shelf<T> shelf, Rules<T> rules) {
        this.shelf = shelf;
        this.rules = rules;
    }

    /** Returns the entries whose fields have these values. */
    List<Entry<T>> find(Map<String, String> fields) {
        return shelf.list(fields, 0, Integer.MAX_VALUE);
    }

    /** Returns what an entry says that exists. */
    T get(long id) {
        return shelf.get(id).content();
    }

    void add(Filed<T> filed, Blame blame) {
        written.put(shelf.add(filed).id(), new Written<>(Optional.empty(), blame));
    }

    void replace(Entry<T> old, Filed<T> filed, Blame blame) {
        if (!old.content().equals(filed.content())) {
            shelf.replace(old.id(), OptionalLong.empty(), filed);
            Optional<T> before = Optional.ofNullable(written.get(old.id()))
                    .map(Written::before)
                    .orElse(Optional.of(old.content()));
            written.put(old.id(), new Written<>(before, blame));
        }
    }

    /** Returns what is to blame for an entry so far. */
    Optional<Blame> blame(long id) {
        return Optional.ofNullable(written.get(id)).map(Written::blame);
    }

    void delete(Entry<T> doomed) {
        shelf.delete(doomed.id(), OptionalLong.empty());
    }

    /** Returns what the rules have against what was written and is still there. */
    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        written.forEach((id, writing) -> shelf.find(id).ifPresent(entry -> {
            try {
                rules.file(id, entry.content(), writing.before());
            } catch (InvalidInput e) {
                e.mistakes().forEach(mistake -> mistakes.add(writing.blame().told(mistake)));
            }
        }));
        return mistakes;
    }

    /**
     * An entry that was written.
     *
     * @param before what it said before the list; empty if it is new
     */
    private record Written<T>(Optional<T> before, Blame blame) {}
}
