package org.twinbench.storage.sqlite;

import java.util.Collections;

/** The statements on documents. */
final class Sql {
    static final String REVISION = "SELECT revision FROM document WHERE id = ? AND collection = ?";
    static final String INSERT = "INSERT INTO document (collection, revision, body) VALUES (?, 1, ?) RETURNING id";
    static final String UPDATE = "UPDATE document SET revision = ?, body = ? WHERE id = ?";
    static final String INSERT_PARENT = "INSERT INTO parent (child, parent) VALUES (?, ?)";
    static final String DELETE_PARENTS = "DELETE FROM parent WHERE child = ?";
    static final String DELETE_FIELDS = "DELETE FROM field WHERE document = ?";

    /** Finds a document and its descendants; triggers and foreign keys would go no deeper than 1,000. */
    private static final String DOOMED = "WITH RECURSIVE doomed (id) AS"
            + " (VALUES (?) UNION SELECT parent.child FROM parent JOIN doomed ON parent.parent = doomed.id)";

    static final String DELETE_DOOMED_FIELDS = DOOMED + " DELETE FROM field WHERE document IN doomed";
    static final String DELETE_DOOMED = DOOMED + " DELETE FROM document WHERE id IN doomed";

    static final String FREQUENCY = "SELECT count(*) FROM (SELECT 1 FROM field"
            + " WHERE collection = ? AND name = ? AND value = ? AND document > ? LIMIT ?)";

    static final String READ = documents("SELECT id, revision, body FROM document WHERE id = ? AND collection = ?");
    static final String ALL =
            documents("SELECT id, revision, body FROM document WHERE collection = ? AND id > ? ORDER BY id LIMIT ?");

    private Sql() {}

    /** Counts those of so many ids that exist. */
    static String count(int ids) {
        return "SELECT count(*) FROM document WHERE id IN (" + times("?", ids) + ")";
    }

    /** Inserts so many fields. Without OR FAIL, SQLite keeps a copy of every page that the statement touches. */
    static String insertFields(int count) {
        return "INSERT OR FAIL INTO field (document, name, collection, value) VALUES " + times("(?, ?, ?, ?)", count);
    }

    /**
     * Finds documents by so many fields: name and value of all but the first, then collection, name and value of the first,
     * after, limit. A cross join keeps the order of the tables.
     */
    static String find(int fields) {
        StringBuilder tables = new StringBuilder("field f0");
        for (int i = 1; i < fields; i++) {
            tables.append(
                    " CROSS JOIN field f%1$d ON f%1$d.document = f0.document AND f%1$d.name = ? AND f%1$d.value = ?"
                            .formatted(i));
        }
        return documents("SELECT id, revision, body FROM " + tables + " CROSS JOIN document ON id = f0.document"
                + " WHERE f0.collection = ? AND f0.name = ? AND f0.value = ? AND f0.document > ?"
                + " ORDER BY f0.document LIMIT ?");
    }

    /** Completes a page of documents with their parents and fields: a row for each field, at least one for a document. */
    private static String documents(String page) {
        return "SELECT page.id, page.revision, page.body,"
                + " (SELECT group_concat(parent) FROM parent WHERE child = page.id), field.name, field.value"
                + " FROM (" + page + ") page LEFT JOIN field ON field.document = page.id ORDER BY page.id";
    }

    private static String times(String text, int count) {
        return String.join(", ", Collections.nCopies(count, text));
    }
}
