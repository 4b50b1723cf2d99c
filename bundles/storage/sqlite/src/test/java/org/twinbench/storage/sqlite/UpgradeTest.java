package org.twinbench.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.file.Schema;

/** What the versions of the schema mean for a storage. */
final class UpgradeTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatIsStoredWhenItUpgrades() throws SQLException {
        schema().upgrade();
        schema().downgrade(1);
        assertEquals(1, schema().status().current());
        run("INSERT INTO document (collection, revision, body) VALUES ('things', 3, '{}')");

        SqliteStorage storage = new SqliteStorage(file());

        assertEquals(3, things(storage).read(1).orElseThrow().revision());
        storage.blobs().write("key", new byte[] {1});
        assertArrayEquals(new byte[] {1}, storage.blobs().read("key").orElseThrow());
        storage.close();
    }

    @Test
    void opensNoFileFromTheFuture() throws SQLException {
        schema().upgrade();
        run("INSERT INTO changelog VALUES (7, '2031-01-01 00:00:00', 'time travel')");

        assertThrows(
                StorageFailure.class, () -> things(new SqliteStorage(file())).read(1));
        assertEquals(7, schema().status().current());
    }

    @Test
    void refusesToChangeAFileThatIsInUse() throws SQLException {
        schema().upgrade();
        SqliteStorage host = new SqliteStorage(file());
        things(host).read(1);

        StorageFailure refusal = assertThrows(StorageFailure.class, () -> schema().downgrade(1));

        assertTrue(refusal.getMessage().contains("in use by another process"), refusal.getMessage());
        host.close();
        assertTrue(schema().downgrade(1).isPresent());
    }

    private DatabaseFile file() {
        return new DatabaseFile(folder.resolve("twinbench.db"), Duration.ofMillis(100));
    }

    private Schema schema() {
        return new Schema(file(), Migrations.DOCUMENTS);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = file().connect()) {
            DatabaseFile.run(connection, sql);
        }
    }

    private static DocumentCollection things(SqliteStorage storage) {
        return storage.collection(new CollectionDefinition("things", List.of()));
    }
}
