package org.twinbench.projects.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;

/** Where entries of one sort are kept; it takes whatever it is given. */
public final class Shelf<T extends Record> {
    private final Sort<T> sort;
    private final DocumentCollection documents;
    private final JsonFormat json;

    Shelf(Sort<T> sort, Storage storage, JsonFormat json) {
        this.sort = sort;
        this.documents = storage.collection(sort.collection());
        this.json = json;
    }

    /** Returns what is kept here. */
    public Sort<T> sort() {
        return sort;
    }

    /** Adds an entry. */
    public Entry<T> add(Filed<T> filed) {
        return new Entry<>(documents.create(draft(filed)).id(), 1, filed.content());
    }

    /** Returns the entry of this id, if there is one. */
    public Optional<Entry<T>> find(long id) {
        return documents.read(id).map(this::entry);
    }

    /**
     * Returns the entry of this id.
     *
     * @throws NoSuchEntry if there is none
     */
    public Entry<T> get(long id) {
        return find(id).orElseThrow(() -> new NoSuchEntry(sort.word(), id));
    }

    /**
     * Returns the entry of this id if it has this revision.
     *
     * @param revision absent for any
     * @throws NoSuchEntry if there is none
     * @throws StaleRevision if it has another revision
     */
    public Entry<T> get(long id, OptionalLong revision) {
        Entry<T> entry = get(id);
        if (revision.isPresent() && revision.getAsLong() != entry.revision()) {
            throw new StaleRevision(id, entry.revision());
        }
        return entry;
    }

    /** Returns a page of the entries whose fields have these values, in the order of their ids. */
    public List<Entry<T>> list(Map<String, String> equal, long after, int limit) {
        return documents.find(equal, after, limit).stream().map(this::entry).toList();
    }

    /** Returns all entries that refer to another by this field. */
    public List<Entry<T>> of(String field, long id) {
        return list(Map.of(field, Long.toString(id)), 0, Integer.MAX_VALUE);
    }

    /** Writes an entry that exists anew. */
    public Entry<T> replace(long id, OptionalLong revision, Filed<T> filed) {
        return documents
                .replace(id, revision, draft(filed))
                .map(document -> new Entry<>(id, document.revision(), filed.content()))
                .orElseThrow(() -> new NoSuchEntry(sort.word(), id));
    }

    /** Deletes an entry and what cannot be without it, and returns the fields that it had. */
    public Map<String, String> delete(long id, OptionalLong revision) {
        Document doomed = documents.read(id).orElseThrow(() -> new NoSuchEntry(sort.word(), id));
        documents.delete(id, revision);
        return doomed.content().fields();
    }

    /** Counts a change of an entry whose parts have changed. */
    void touch(long id) {
        documents.read(id).ifPresent(document -> documents.replace(id, OptionalLong.empty(), document.content()));
    }

    private Draft draft(Filed<T> filed) {
        return new Draft(filed.parents(), filed.fields(), json.print(Records.write(filed.content())));
    }

    private Entry<T> entry(Document document) {
        T content = Records.read(json.parse(document.content().body()), sort.type());
        return new Entry<>(document.id(), document.revision(), content);
    }
}
