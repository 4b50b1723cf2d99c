package org.twinbench.folder.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;

/**
 * Which file holds which machine, and what both were when they were last the same; in the storage, so that it is known what
 * changed while no host ran. A record outlives its machine: it tells a file of a deleted machine from a new file. Used by one
 * thread.
 */
final class Ledger {

    private static final CollectionDefinition FILES = new CollectionDefinition("machine_files", List.of());

    private final DocumentCollection documents;
    private final JsonFormat json;
    private final Map<String, Kept> kept = new TreeMap<>();
    private long changes;

    /** Reads what is in this storage. */
    Ledger(Storage storage, JsonFormat json) {
        this.documents = storage.collection(FILES);
        this.json = json;
        for (Document document : documents.find(Map.of(), 0, Integer.MAX_VALUE)) {
            Tracked tracked = Records.read(json.parse(document.content().body()), Tracked.class);
            kept.put(tracked.file(), new Kept(document.id(), tracked));
        }
    }

    private record Kept(long id, Tracked tracked) {}

    /** Returns all, in the order of their files. */
    List<Tracked> all() {
        return kept.values().stream().map(Kept::tracked).toList();
    }

    /** Returns what is known of a file. */
    Optional<Tracked> file(String file) {
        return Optional.ofNullable(kept.get(file)).map(Kept::tracked);
    }

    /** Returns what is known of a machine. */
    Optional<Tracked> machine(long id) {
        return all().stream().filter(tracked -> tracked.machineModelId() == id).findFirst();
    }

    /** Returns how often it was changed. */
    long changes() {
        return changes;
    }

    /** Notes that a file and a machine are the same. */
    void put(Tracked tracked) {
        Kept before = kept.get(tracked.file());
        if (before != null && before.tracked.equals(tracked)) {
            return;
        }
        changes++;
        Draft draft = new Draft(Set.of(), Map.of(), json.print(Records.write(tracked)));
        long id = before == null ? documents.create(draft).id() : before.id;
        if (before != null) {
            documents.replace(id, OptionalLong.empty(), draft);
        }
        kept.put(tracked.file(), new Kept(id, tracked));
    }

    /** Forgets a file. */
    void remove(String file) {
        Kept before = kept.remove(file);
        if (before != null) {
            changes++;
            documents.delete(before.id, OptionalLong.empty());
        }
    }
}
