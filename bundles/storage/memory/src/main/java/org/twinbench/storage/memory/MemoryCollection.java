package org.twinbench.storage.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.StorageFailure;

/** The documents of one collection, found by looking at each. */
final class MemoryCollection implements DocumentCollection {
    private static final String LAST_ID = "documents";

    private final CollectionDefinition definition;
    private final Versions<Long, MemoryDocument> documents;
    private final Versions<String, Long> lastIds;
    private final Transactions transactions;

    MemoryCollection(
            CollectionDefinition definition,
            Versions<Long, MemoryDocument> documents,
            Versions<String, Long> lastIds,
            Transactions transactions) {
        this.definition = definition;
        this.documents = documents;
        this.lastIds = lastIds;
        this.transactions = transactions;
    }

    @Override
    public Document create(Draft draft) {
        definition.requireIndexed(draft.fields().keySet());
        return transactions.atomically(() -> {
            requireParents(draft);
            long id = lastIds.working().getOrDefault(LAST_ID, 0L) + 1;
            lastIds.put(LAST_ID, id);
            return write(new Document(id, 1, draft));
        });
    }

    @Override
    public Optional<Document> read(long id) {
        return transactions.read(documents, map -> Optional.ofNullable(map.get(id))
                .filter(stored -> stored.matches(definition.name(), Map.of()))
                .map(MemoryDocument::document));
    }

    @Override
    public Optional<Document> replace(long id, OptionalLong revision, Draft draft) {
        definition.requireIndexed(draft.fields().keySet());
        return transactions.atomically(() -> current(id, revision).map(old -> {
            requireParents(draft);
            return write(new Document(id, old.revision() + 1, draft));
        }));
    }

    @Override
    public boolean delete(long id, OptionalLong revision) {
        return transactions.atomically(() -> {
            Optional<Document> doomed = current(id, revision);
            doomed.ifPresent(document -> deleteWithDescendants(id));
            return doomed.isPresent();
        });
    }

    @Override
    public List<Document> find(Map<String, String> equal, long after, int limit) {
        definition.requireIndexed(equal.keySet());
        return transactions.read(documents, map -> map.tailMap(after, false).values().stream()
                .filter(stored -> stored.matches(definition.name(), equal))
                .limit(limit)
                .map(MemoryDocument::document)
                .toList());
    }

    private Optional<Document> current(long id, OptionalLong revision) {
        Optional<Document> current = read(id);
        current.filter(document -> revision.isPresent() && revision.getAsLong() != document.revision())
                .ifPresent(document -> {
                    throw new StaleRevision(id, document.revision());
                });
        return current;
    }

    private Document write(Document document) {
        documents.put(document.id(), new MemoryDocument(definition.name(), document));
        return document;
    }

    private void requireParents(Draft draft) {
        for (long parent : draft.parents()) {
            if (!documents.working().containsKey(parent)) {
                throw new StorageFailure("There is no document " + parent + " to be a parent.");
            }
        }
    }

    private void deleteWithDescendants(long id) {
        Set<Long> doomed = new HashSet<>(Set.of(id));
        int before;
        do {
            before = doomed.size();
            addChildren(doomed);
        } while (doomed.size() > before);
        doomed.forEach(documents::remove);
    }

    private void addChildren(Set<Long> doomed) {
        documents.working().forEach((id, stored) -> {
            if (stored.document().content().parents().stream().anyMatch(doomed::contains)) {
                doomed.add(id);
            }
        });
    }
}
