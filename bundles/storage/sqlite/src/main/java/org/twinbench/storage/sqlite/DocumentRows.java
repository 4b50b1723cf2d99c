package org.twinbench.storage.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.Draft;

/** Gathers documents from rows in the order of their ids: one row for each field of a document, at least one. */
final class DocumentRows {
    private static final int ID = 1;
    private static final int REVISION = 2;
    private static final int BODY = 3;
    private static final int PARENTS = 4;
    private static final int FIELD_NAME = 5;
    private static final int FIELD_VALUE = 6;

    private final ResultSet rows;

    private DocumentRows(ResultSet rows) {
        this.rows = rows;
    }

    static List<Document> read(ResultSet rows) throws SQLException {
        List<Document> documents = new ArrayList<>();
        DocumentRows reader = new DocumentRows(rows);
        boolean more = rows.next();
        while (more) {
            long id = rows.getLong(ID);
            long revision = rows.getLong(REVISION);
            String body = rows.getString(BODY);
            Set<Long> parents = reader.parents();
            Map<String, String> fields = new HashMap<>();
            do {
                reader.addField(fields);
                more = rows.next();
            } while (more && rows.getLong(ID) == id);
            documents.add(new Document(id, revision, new Draft(parents, fields, body)));
        }
        return documents;
    }

    private Set<Long> parents() throws SQLException {
        return Optional.ofNullable(rows.getString(PARENTS)).stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private void addField(Map<String, String> fields) throws SQLException {
        String name = rows.getString(FIELD_NAME);
        if (name != null) {
            fields.put(name, rows.getString(FIELD_VALUE));
        }
    }
}
