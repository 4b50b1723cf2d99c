package org.twinbench.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.session.Database;

/** What happens to the file, and what people are told. */
final class FaultsTest {
    @TempDir
    Path folder;

    private final List<SqliteStorage> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SqliteStorage::close);
    }

    @Test
    void keepsWhatWasStored() {
        Document thing = things(open()).create(draft("kept"));
        close();

        assertEquals(Optional.of(thing), things(open()).read(thing.id()));
    }

    @Test
    void opensNothingBeforeItIsUsed() {
        things(open());

        assertFalse(Files.exists(path()));
    }

    @Test
    void makesTheFolder() {
        SqliteStorage storage = open(folder.resolve("new/and deeper/höher? #1 100%/twinbench.db"));
        things(storage).create(draft("a"));

        assertTrue(Files.exists(folder.resolve("new/and deeper/höher? #1 100%/twinbench.db")));
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        SqliteStorage storage = open(inTheWay.resolve("twinbench.db"));

        StorageFailure failure =
                assertThrows(StorageFailure.class, () -> things(storage).read(1));

        assertTrue(failure.getMessage().contains(inTheWay.toString()), failure.getMessage());
        assertTrue(failure.getMessage().contains("cannot be written"), failure.getMessage());
    }

    @Test
    void tellsThatTheFileCannotBeOpened() throws IOException {
        Files.createDirectory(path());
        DocumentCollection things = things(open());

        StorageFailure failure = assertThrows(StorageFailure.class, () -> things.read(1));
        assertTrue(failure.getMessage().contains("twinbench.db cannot be opened"), failure.getMessage());
        assertTrue(Files.isDirectory(path()));
    }

    @Test
    void goesOnWhenTheFolderHasBeenMended() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        SqliteStorage storage = open(inTheWay.resolve("twinbench.db"));
        assertThrows(StorageFailure.class, () -> things(storage).read(1));

        Files.delete(inTheWay);

        assertEquals(Optional.empty(), things(storage).read(1));
    }

    @Test
    void setsAFileOfGarbageAsideAndBeginsANewOne() throws IOException {
        byte[] garbage =
                "this is no database, however long it may be".repeat(100).getBytes();
        Files.write(path(), garbage);

        things(open()).create(draft("new"));

        Path aside = besides("twinbench.db.corrupt-").get(0);
        assertEquals(garbage.length, Files.size(aside));
    }

    @Test
    void setsAFileWithADamagedPageAsideAndBeginsANewOne() throws IOException {
        fill(things(open()));
        close();
        overwrite(5 * 16384L, 8192);

        DocumentCollection things = things(open());

        assertEquals(List.of(), things.find(Map.of(), 0, 10));
        assertEquals(1, besides("twinbench.db.corrupt-").size());
    }

    @Test
    void setsATruncatedFileAsideAndBeginsANewOne() throws IOException {
        fill(things(open()));
        close();
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }

        assertEquals(List.of(), things(open()).find(Map.of(), 0, 10));
        assertEquals(1, besides("twinbench.db.corrupt-").size());
    }

    @Test
    void setsEachDamagedFileAsideUnderItsOwnName() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(path(), "garbage, and long enough to be taken for a database".repeat(20));
            things(open()).create(draft("new"));
            close();
        }

        assertEquals(3, besides("twinbench.db.corrupt-").size());
    }

    @Test
    void tellsThatAnotherProcessHoldsTheFile() throws SQLException {
        DocumentCollection things = things(open());
        things.create(draft("a"));
        try (Connection other = file(path()).connect()) {
            DatabaseFile.run(other, "BEGIN IMMEDIATE");

            StorageFailure failure = assertThrows(StorageFailure.class, () -> things.create(draft("b")));
            assertTrue(failure.getMessage().contains("in use by another process"), failure.getMessage());
            assertEquals(1, things.find(Map.of(), 0, 10).size());
        }

        assertEquals(draft("b"), things.create(draft("b")).content());
    }

    @Test
    void tellsThatTheDiskIsFullAndKeepsWhatWasStored() {
        Database database = new Database(file(path()), Migrations.DOCUMENTS);
        SqliteStorage storage = new SqliteStorage(database);
        opened.add(storage);
        DocumentCollection things = things(storage);
        Document kept = things.create(draft("kept"));
        database.write(session -> session.rows("PRAGMA max_page_count = 20", row -> row.getLong(1)));

        StorageFailure failure = assertThrows(
                StorageFailure.class,
                () -> storage.atomically(() -> {
                    fill(things);
                    return null;
                }));

        assertTrue(failure.getMessage().contains("is full"), failure.getMessage());
        assertEquals(List.of(kept), things.find(Map.of(), 0, 10));
        assertTrue(things.delete(kept.id(), OptionalLong.empty()));
    }

    @Test
    void tellsThatTheStorageIsClosed() {
        SqliteStorage storage = open();
        DocumentCollection things = things(storage);
        things.create(draft("a"));
        storage.close();

        StorageFailure failure = assertThrows(StorageFailure.class, () -> things.read(1));
        assertTrue(failure.getMessage().contains("is closed"), failure.getMessage());
    }

    @Test
    void leavesOneFileBehindWhenClosed() throws IOException {
        things(open()).create(draft("a"));
        close();

        assertEquals(1, besides("twinbench.db").size());
    }

    private static void fill(DocumentCollection things) {
        for (int i = 0; i < 300; i++) {
            things.create(draft("x".repeat(2_000) + i));
        }
    }

    private void overwrite(long from, int length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            file.seek(from);
            file.write("damage! ".repeat(length / 8).getBytes());
        }
    }

    private List<Path> besides(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private SqliteStorage open() {
        return open(path());
    }

    private SqliteStorage open(Path path) {
        SqliteStorage storage = new SqliteStorage(file(path));
        opened.add(storage);
        return storage;
    }

    private Path path() {
        return folder.resolve("twinbench.db");
    }

    private static DatabaseFile file(Path path) {
        return new DatabaseFile(path, Duration.ofMillis(100));
    }

    private static DocumentCollection things(SqliteStorage storage) {
        return storage.collection(new CollectionDefinition("things", List.of("name")));
    }

    private static Draft draft(String name) {
        return new Draft(Set.of(), Map.of("name", name), "{}");
    }
}
