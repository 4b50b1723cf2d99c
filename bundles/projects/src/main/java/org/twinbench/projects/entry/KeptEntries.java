package org.twinbench.projects.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.project.Entries;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.WorkspaceChange.Kind;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/** Entries on a shelf, guarded by rules; a change of a machine's part is a change of the machine. */
public final class KeptEntries<T extends Record> implements Entries<T> {
    private final Storage storage;
    private final Shelf<T> shelf;
    private final Shelf<StoredMachine> machines;
    private final Rules<T> rules;
    private final ChangeListeners listeners;
    private final Runnable before;

    /**
     * Keeps entries on a shelf of a storage.
     *
     * @param listeners who is told of changes
     * @param before what must have been done before anything is read or written
     */
    public KeptEntries(
            Storage storage,
            Shelf<T> shelf,
            Shelf<StoredMachine> machines,
            Rules<T> rules,
            ChangeListeners listeners,
            Runnable before) {
        this.storage = storage;
        this.shelf = shelf;
        this.machines = machines;
        this.rules = rules;
        this.listeners = listeners;
        this.before = before;
    }

    @Override
    public List<Entry<T>> list(Map<String, String> filter, long after, int limit) {
        List<Mistake> unknown = filter.keySet().stream()
                .filter(field -> !shelf.sort().filters().contains(field))
                .sorted()
                .map(this::unknownFilter)
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        before.run();
        return shelf.list(filter, after, limit);
    }

    private Mistake unknownFilter(String field) {
        List<String> known = shelf.sort().filters().stream().sorted().toList();
        String choice = known.isEmpty() ? "there is no filter" : "filters are " + String.join(", ", known);
        return Mistake.at(
                        Mistake.pointer("", field),
                        "A list of " + shelf.sort().word() + "s cannot be filtered by \"" + field + "\"; " + choice
                                + ".")
                .value(field)
                .didYouMean(field, known);
    }

    @Override
    public Entry<T> read(long id) {
        before.run();
        return shelf.get(id);
    }

    @Override
    public Entry<T> create(T content) {
        before.run();
        return told(Kind.CREATED, storage.atomically(() -> {
            Filed<T> filed = rules.file(Rules.NEW, content, Optional.empty());
            return kept(shelf.add(filed), filed);
        }));
    }

    @Override
    public Entry<T> replace(long id, OptionalLong revision, T content) {
        before.run();
        return told(Kind.CHANGED, storage.atomically(() -> {
            // Who writes over somebody else's change shall hear that first, and not what is wrong beside it.
            Entry<T> old = shelf.get(id, revision);
            Filed<T> filed = rules.file(id, content, Optional.of(old.content()));
            return kept(shelf.replace(id, revision, filed), filed);
        }));
    }

    @Override
    public void delete(long id, OptionalLong revision) {
        before.run();
        Map<String, String> fields = storage.atomically(() -> {
            Map<String, String> gone = shelf.delete(id, revision);
            touchMachine(gone);
            return gone;
        });
        listeners.tell(shelf.sort(), id, Kind.DELETED, fields);
    }

    private Kept<T> kept(Entry<T> entry, Filed<T> filed) {
        touchMachine(filed.fields());
        return new Kept<>(entry, filed.fields());
    }

    private void touchMachine(Map<String, String> fields) {
        Optional.ofNullable(fields.get(Filed.MACHINE)).map(Long::valueOf).ifPresent(machines::touch);
    }

    private Entry<T> told(Kind kind, Kept<T> kept) {
        listeners.tell(shelf.sort(), kept.entry().id(), kind, kept.fields());
        return kept.entry();
    }

    /** What was written, and what it is found by. */
    private record Kept<T extends Record>(Entry<T> entry, Map<String, String> fields) {}
}
