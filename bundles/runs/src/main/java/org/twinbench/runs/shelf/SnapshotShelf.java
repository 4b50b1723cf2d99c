package org.twinbench.runs.shelf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.run.StoredSnapshot;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;

/** Snapshots in a storage: a document each for what is known of it, and a blob for its file. Safe for use by many threads. */
public final class SnapshotShelf {

    private static final String SIMULATION = "simulation_id";
    private static final String PREFIX = "snapshots/";

    private final Storage storage;
    private final JsonFormat json;

    /** Takes a storage, which is looked into when something is first read or written. */
    public SnapshotShelf(Storage storage, JsonFormat json) {
        this.storage = storage;
        this.json = json;
    }

    private DocumentCollection documents() {
        return storage.collection(new CollectionDefinition("snapshots", List.of(SIMULATION)));
    }

    /** Adds a snapshot with its file. */
    public Entry<StoredSnapshot> add(StoredSnapshot snapshot, String file) {
        Draft draft = new Draft(
                Set.of(),
                Map.of(SIMULATION, Long.toString(snapshot.simulationId())),
                json.print(Records.write(snapshot)));
        return storage.atomically(() -> {
            Document written = documents().create(draft);
            storage.blobs().write(PREFIX + written.id(), file.getBytes(StandardCharsets.UTF_8));
            return entry(written);
        });
    }

    /** Returns snapshots in the order of their ids. */
    public List<Entry<StoredSnapshot>> list(Optional<Long> simulation, long after, int limit) {
        Map<String, String> equal =
                simulation.map(id -> Map.of(SIMULATION, Long.toString(id))).orElse(Map.of());
        return documents().find(equal, after, limit).stream().map(this::entry).toList();
    }

    /**
     * Returns what is known of a snapshot.
     *
     * @throws NoSuchEntry if there is none of this id
     */
    public Entry<StoredSnapshot> read(long id) {
        return documents().read(id).map(this::entry).orElseThrow(() -> noSuchSnapshot(id));
    }

    /** Returns a snapshot's file. */
    public String file(long id) {
        read(id);
        return storage.blobs()
                .read(PREFIX + id)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new StorageFailure("The file of snapshot " + id + " is missing in the storage."));
    }

    /** Deletes a snapshot with its file. */
    public void delete(long id) {
        storage.atomically(() -> {
            if (!documents().delete(id, OptionalLong.empty())) {
                throw noSuchSnapshot(id);
            }
            return storage.blobs().delete(PREFIX + id);
        });
    }

    private Entry<StoredSnapshot> entry(Document document) {
        StoredSnapshot known = Records.read(json.parse(document.content().body()), StoredSnapshot.class);
        return new Entry<>(document.id(), document.revision(), known);
    }

    private static NoSuchEntry noSuchSnapshot(long id) {
        return new NoSuchEntry("snapshot", id);
    }
}
