package org.twinbench.storage.sqlite.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.storage.StorageFailure;

final class SchemaTest {
    private static final Migrations OLD = new Migrations("documents", List.of("0001_documents.sql"));
    private static final Migrations BROKEN =
            new Migrations("documents", List.of("0001_documents.sql", "0002_blobs.sql", "0003_broken.sql"));

    @TempDir
    Path folder;

    @Test
    void findsEveryScriptThereIs() throws IOException {
        for (Migrations migrations : List.of(Migrations.DOCUMENTS, Migrations.RECORDINGS)) {
            Path scripts = Path.of("src/main/resources", Migrations.FOLDER, migrations.name());
            try (Stream<Path> files = Files.list(scripts)) {
                assertEquals(
                        files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList(),
                        migrations.getMigrations().stream()
                                .map(change -> change.getFilename())
                                .toList());
            }
        }
    }

    @Test
    void makesANewFileWithoutACopy() throws IOException {
        assertEquals(0, ours().status().current());
        assertTrue(file().isNew());

        assertEquals(Optional.empty(), ours().upgrade());

        assertEquals(2, ours().status().current());
        assertEquals(0, ours().status().pending());
        assertEquals(List.of("twinbench.db"), names());
    }

    @Test
    void upgradesAnOldFileAndKeepsACopy() {
        new Schema(file(), OLD).upgrade();
        assertEquals(1, ours().status().pending());

        Path copy = ours().upgrade().orElseThrow();

        assertEquals(2, ours().status().current());
        assertTrue(copy.getFileName().toString().startsWith("twinbench.db.before-2-"));
        assertEquals(
                1,
                new Schema(DatabaseFile.at(copy.toString()), Migrations.DOCUMENTS)
                        .status()
                        .current());
    }

    @Test
    void leavesAFileOfTheNewestVersionAlone() throws IOException {
        ours().upgrade();

        assertEquals(Optional.empty(), ours().upgrade());
        assertEquals(List.of("twinbench.db"), names());
    }

    @Test
    void takesBackTheLastVersionAndKeepsACopy() throws IOException {
        ours().upgrade();

        Path copy = ours().downgrade(1).orElseThrow();

        assertEquals(1, ours().status().current());
        assertTrue(copy.getFileName().toString().startsWith("twinbench.db.before-1-"));
        assertEquals(2, names().size());
    }

    @Test
    void takesBackEverythingAndGoesUpAgain() {
        ours().upgrade();

        ours().downgrade(Integer.MAX_VALUE);
        assertEquals(0, ours().status().current());
        assertEquals(Optional.empty(), ours().downgrade(1));

        assertEquals(Optional.empty(), ours().upgrade());
        assertEquals(2, ours().status().current());
    }

    @Test
    void refusesAFileFromTheFutureAndNamesBothVersions() throws SQLException {
        ours().upgrade();
        run("INSERT INTO changelog VALUES (7, '2031-01-01 00:00:00', 'time travel')");

        StorageFailure refusal = assertThrows(StorageFailure.class, () -> ours().upgrade());

        assertTrue(refusal.getMessage().contains("version 7"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("none newer than 2"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("twinbench database downgrade"), refusal.getMessage());
        assertThrows(StorageFailure.class, () -> ours().downgrade(1));
        assertEquals(7, ours().status().current());
    }

    @Test
    void leavesTheFileAsItIsWhenAScriptFails() {
        new Schema(file(), OLD).upgrade();

        StorageFailure failure = assertThrows(StorageFailure.class, () -> new Schema(file(), BROKEN).upgrade());

        assertTrue(failure.getMessage().contains("from version 1 to 3"), failure.getMessage());
        assertEquals(1, ours().status().current());
        assertEquals(1, ours().status().pending());
        ours().upgrade();
        assertEquals(2, ours().status().current());
    }

    @Test
    void leavesSomebodyElsesDatabaseAlone() throws SQLException {
        run("CREATE TABLE bookmarks (url TEXT)");

        StorageFailure refusal = assertThrows(StorageFailure.class, () -> ours().upgrade());

        assertTrue(refusal.getMessage().contains("none of Twinbench's"), refusal.getMessage());
    }

    private DatabaseFile file() {
        return new DatabaseFile(folder.resolve("twinbench.db"), Duration.ofMillis(100));
    }

    private Schema ours() {
        return new Schema(file(), Migrations.DOCUMENTS);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = file().connect()) {
            DatabaseFile.run(connection, sql);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
