package org.twinbench.projects.machine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.twinbench.api.project.Entry;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Shelf;

/**
 * The parts of one sort that a machine has, while it is written anew: a part that stays keeps its id, one that stays as it is
 * its revision too.
 *
 * @param <K> what tells the parts apart
 */
final class Parts<K, T extends Record> {
    private static final OptionalLong ANY = OptionalLong.empty();

    private final Shelf<T> shelf;
    private final Function<T, K> key;
    private final Map<K, Entry<T>> before = new HashMap<>();
    private final Set<Long> written = new HashSet<>();

    Parts(Shelf<T> shelf, long machine, Function<T, K> key) {
        this.shelf = shelf;
        this.key = key;
        shelf.of(Filed.MACHINE, machine).forEach(entry -> before.put(key.apply(entry.content()), entry));
    }

    /** Writes a part and returns its id. */
    long write(Filed<T> part) {
        Entry<T> old = before.get(key.apply(part.content()));
        long id = old == null ? shelf.add(part).id() : old.id();
        if (old != null && !old.content().equals(part.content())) {
            shelf.replace(id, ANY, part);
        }
        written.add(id);
        return id;
    }

    /** Deletes the parts that were not written. */
    void deleteOthers() {
        before.values().stream()
                .map(Entry::id)
                .filter(id -> !written.contains(id))
                .forEach(id -> shelf.delete(id, ANY));
    }
}
