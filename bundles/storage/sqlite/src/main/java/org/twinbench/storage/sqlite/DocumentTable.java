package org.twinbench.storage.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.Draft;
import org.twinbench.storage.sqlite.session.Session;

/**
 * The tables of documents, seen through one session and by one collection. The texts of the statements are made of constants
 * alone; whatever comes from outside is a parameter.
 */
final class DocumentTable {
    /** Above this, a field value counts as frequent, and which one is searched first no longer matters. */
    private static final int FREQUENT = 1_000;

    private final Session session;
    private final String collection;

    DocumentTable(Session session, String collection) {
        this.session = session;
        this.collection = collection;
    }

    /** Adds a document; its parents exist. */
    Document insert(Draft draft) {
        long id = session.rows(Sql.INSERT, row -> row.getLong(1), collection, draft.body())
                .get(0);
        Document document = new Document(id, 1, draft);
        insertParentsAndFields(document);
        return document;
    }

    /** Writes a document that exists anew; its parents exist. */
    Document update(Document document) {
        session.change(Sql.UPDATE, document.revision(), document.content().body(), document.id());
        session.change(Sql.DELETE_PARENTS, document.id());
        session.change(Sql.DELETE_FIELDS, document.id());
        insertParentsAndFields(document);
        return document;
    }

    private void insertParentsAndFields(Document document) {
        long id = document.id();
        document.content().parents().forEach(parent -> session.change(Sql.INSERT_PARENT, id, parent));
        List<Object> fields = new ArrayList<>();
        document.content().fields().forEach((name, value) -> fields.addAll(List.of(id, name, collection, value)));
        if (!fields.isEmpty()) {
            session.change(Sql.insertFields(document.content().fields().size()), fields.toArray());
        }
    }

    void deleteWithDescendants(long id) {
        session.change(Sql.DELETE_DOOMED_FIELDS, id);
        session.change(Sql.DELETE_DOOMED, id);
    }

    boolean existAll(Set<Long> ids) {
        return ids.isEmpty()
                || session.rows(Sql.count(ids.size()), row -> row.getInt(1), ids.toArray())
                                .get(0)
                        == ids.size();
    }

    Optional<Long> revision(long id) {
        return session.rows(Sql.REVISION, row -> row.getLong(1), id, collection).stream()
                .findFirst();
    }

    Optional<Document> read(long id) {
        return documents(Sql.READ, id, collection).stream().findFirst();
    }

    List<Document> all(long after, int limit) {
        return documents(Sql.ALL, collection, after, limit);
    }

    /** Returns the documents whose fields have these values, of which there is at least one. */
    List<Document> find(Map<String, String> equal, long after, int limit) {
        List<Map.Entry<String, String>> fields = rarestFirst(equal, after);
        List<Object> values = new ArrayList<>();
        fields.subList(1, fields.size()).forEach(field -> values.addAll(List.of(field.getKey(), field.getValue())));
        values.addAll(List.of(collection, fields.get(0).getKey(), fields.get(0).getValue(), after, limit));
        return documents(Sql.find(fields.size()), values.toArray());
    }

    /** The rarest value leads the search: a machine has many components, but few machines have one called tank. */
    private List<Map.Entry<String, String>> rarestFirst(Map<String, String> equal, long after) {
        if (equal.size() == 1) {
            return List.copyOf(equal.entrySet());
        }
        return equal.entrySet().stream()
                .map(field -> Map.entry(field, frequency(field, after)))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private int frequency(Map.Entry<String, String> field, long after) {
        return session.rows(
                        Sql.FREQUENCY,
                        row -> row.getInt(1),
                        collection,
                        field.getKey(),
                        field.getValue(),
                        after,
                        FREQUENT)
                .get(0);
    }

    private List<Document> documents(String sql, Object... values) {
        return session.query(sql, DocumentRows::read, values);
    }
}
