package org.twinbench.storage.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.storage.Blobs;
import org.twinbench.storage.sqlite.session.Database;

/** Byte strings by key. */
final class SqliteBlobs implements Blobs {
    private static final String WRITE =
            "INSERT INTO blob (key, content) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET content = excluded.content";
    private static final String READ = "SELECT content FROM blob WHERE key = ?";
    private static final String DELETE = "DELETE FROM blob WHERE key = ?";
    private static final String KEYS =
            "SELECT key FROM blob WHERE key >= ? AND substr(CAST(key AS BLOB), 1, ?) = CAST(? AS BLOB)";

    private final Database database;

    SqliteBlobs(Database database) {
        this.database = database;
    }

    @Override
    public void write(String key, byte[] content) {
        database.write(session -> session.change(WRITE, key, content));
    }

    @Override
    public Optional<byte[]> read(String key) {
        return database.read(session -> session.rows(READ, row -> row.getBytes(1), key)).stream()
                .findFirst();
    }

    @Override
    public boolean delete(String key) {
        return database.write(session -> session.change(DELETE, key)) > 0;
    }

    @Override
    public List<String> keys(String prefix) {
        int bytes = prefix.getBytes(StandardCharsets.UTF_8).length;
        // SQLite sorts by bytes; Java, and so everybody else, by UTF-16.
        return database.read(session -> session.rows(KEYS, row -> row.getString(1), prefix, bytes, prefix)).stream()
                .sorted()
                .toList();
    }
}
