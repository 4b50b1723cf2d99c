package org.twinbench.storage.sqlite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.session.Database;

/** The documents of one collection: what is asked of them, within a transaction where that is needed. */
final class SqliteCollection implements DocumentCollection {
    private final CollectionDefinition definition;
    private final Database database;

    SqliteCollection(CollectionDefinition definition, Database database) {
        this.definition = definition;
        this.database = database;
    }

    @Override
    public Document create(Draft draft) {
        definition.requireIndexed(draft.fields().keySet());
        return write(table -> {
            requireParents(table, draft);
            return table.insert(draft);
        });
    }

    @Override
    public Optional<Document> read(long id) {
        return read(table -> table.read(id));
    }

    @Override
    public Optional<Document> replace(long id, OptionalLong revision, Draft draft) {
        definition.requireIndexed(draft.fields().keySet());
        return write(table -> current(table, id, revision).map(old -> {
            requireParents(table, draft);
            return table.update(new Document(id, old + 1, draft));
        }));
    }

    @Override
    public boolean delete(long id, OptionalLong revision) {
        return write(table -> {
            Optional<Long> current = current(table, id, revision);
            current.ifPresent(present -> table.deleteWithDescendants(id));
            return current.isPresent();
        });
    }

    @Override
    public List<Document> find(Map<String, String> equal, long after, int limit) {
        definition.requireIndexed(equal.keySet());
        return read(table -> equal.isEmpty() ? table.all(after, limit) : table.find(equal, after, limit));
    }

    private static Optional<Long> current(DocumentTable table, long id, OptionalLong revision) {
        Optional<Long> current = table.revision(id);
        if (current.isPresent() && revision.isPresent() && current.get() != revision.getAsLong()) {
            throw new StaleRevision(id, current.get());
        }
        return current;
    }

    private static void requireParents(DocumentTable table, Draft draft) {
        if (!table.existAll(draft.parents())) {
            throw new StorageFailure(
                    "One of the documents " + draft.parents() + ", which were to be parents, is missing.");
        }
    }

    private <T> T read(Function<DocumentTable, T> work) {
        return database.read(session -> work.apply(new DocumentTable(session, definition.name())));
    }

    private <T> T write(Function<DocumentTable, T> work) {
        return database.write(session -> work.apply(new DocumentTable(session, definition.name())));
    }
}
