package org.twinbench.storage.sqlite.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.storage.sqlite.recording.Noise.ROWS;
import static org.twinbench.storage.sqlite.recording.Noise.RUN;
import static org.twinbench.storage.sqlite.recording.Noise.file;
import static org.twinbench.storage.sqlite.recording.Noise.frame;
import static org.twinbench.storage.sqlite.recording.Noise.requireRows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** What happens to recordings when the disk or the file fails, and what people are told. */
final class RecordingFaultsTest {
    @TempDir
    Path folder;

    private final List<SqliteRecordings> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SqliteRecordings::close);
    }

    @Test
    void waitsForAnotherProcessInVainAndLosesNothing() throws SQLException {
        SqliteRecordings recordings = open(path());
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(Noise.signals());
        writer.append(List.of(frame(0)), List.of());
        try (Connection other = file(path()).connect()) {
            DatabaseFile.run(other, "BEGIN IMMEDIATE");

            StorageFailure failure =
                    assertThrows(StorageFailure.class, () -> writer.append(List.of(frame(1)), List.of()));
            assertTrue(failure.getMessage().contains("in use by another process"), failure.getMessage());
            assertThrows(StorageFailure.class, writer::close);
            requireRows(recordings, 1);
        }

        writer.append(List.of(frame(1)), List.of());
        writer.close();
        requireRows(recordings, 2);
    }

    @Test
    void setsADamagedFileAsideAndBeginsANewOne() throws IOException {
        record(30);
        overwrite(3 * 16384L + 100, 16384 * 3);

        assertEquals(List.of(), open(path()).runs());
        assertEquals(1, besides("recordings.db.corrupt-").size());
        record(5);
    }

    @Test
    void tellsThatSamplesAreDamagedAndReadsTheOthers() throws SQLException {
        record(10);
        try (Connection connection = file(path()).connect()) {
            DatabaseFile.run(
                    connection,
                    "UPDATE samples SET content = substr(content, 1, 100) || x'00' || substr(content, 102)"
                            + " WHERE id = (SELECT min(id) FROM samples)");
        }
        SqliteRecordings recordings = open(path());

        StorageFailure failure =
                assertThrows(StorageFailure.class, () -> recordings.read(RUN, 0, 0, 0, Long.MAX_VALUE, 10));
        assertTrue(failure.getMessage().contains("recording of run 1"), failure.getMessage());
        assertTrue(failure.getMessage().contains("is damaged"), failure.getMessage());
        assertEquals(
                10, recordings.read(RUN, 0, 0, 9 * ROWS, Long.MAX_VALUE, 10).count());
        assertEquals(10, recordings.read(RUN, 0, 1, 0, Long.MAX_VALUE, 10).count());
    }

    @Test
    void opensConsistentlyWithoutTheWriteAheadLog() throws IOException, SQLException {
        SqliteRecordings recordings = open(path());
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(Noise.signals());
        for (int i = 0; i < 30; i++) {
            writer.append(List.of(frame(i)), List.of());
        }
        Path copy = Files.createDirectory(folder.resolve("copy")).resolve("recordings.db");
        Files.copy(path(), copy);

        SqliteRecordings without = open(copy);
        List<Long> runs = without.runs();
        if (!runs.isEmpty()) {
            long rows = without.groups(RUN).isEmpty()
                    ? 0
                    : without.groups(RUN).get(0).rows();
            assertEquals(0, rows % ROWS);
            requireRows(without, (int) (rows / ROWS));
        }
        writer.close();
    }

    @Test
    void opensConsistentlyWithATruncatedWriteAheadLog() throws IOException {
        SqliteRecordings recordings = open(path());
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(Noise.signals());
        for (int i = 0; i < 5; i++) {
            writer.append(List.of(frame(i)), List.of());
        }
        Path copy = Files.createDirectory(folder.resolve("copy")).resolve("recordings.db");
        Files.copy(path(), copy);
        Path log = Path.of(copy + "-wal");
        Files.copy(Path.of(path() + "-wal"), log);
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(file.length() - 16384 / 2);
        }

        SqliteRecordings shorter = open(copy);
        assertEquals(4 * ROWS, shorter.groups(RUN).get(0).rows());
        requireRows(shorter, 4);
        writer.close();
    }

    @Test
    void tellsThatTheFolderCannotBeWritten() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));

        StorageFailure failure = assertThrows(StorageFailure.class, () -> open(inTheWay.resolve("recordings.db"))
                .write(RUN));
        assertTrue(failure.getMessage().contains("cannot be written"), failure.getMessage());
    }

    @Test
    void givesTheRoomOfWhatWasDeletedBack() throws IOException {
        record(500);
        long before = Files.size(path());
        SqliteRecordings recordings = open(path());
        double counted = recordings.bytes(RUN);
        assertTrue(Math.abs(counted / before - 1) < 0.1, counted + " counted of " + before);

        recordings.delete(RUN);
        close();

        assertTrue(Files.size(path()) < before / 10, Files.size(path()) + " bytes of " + before);
    }

    @Test
    void finishesADeletionThatWasBrokenOff() throws SQLException {
        record(10);
        try (Connection connection = file(path()).connect()) {
            DatabaseFile.run(connection, "UPDATE recording SET run = NULL");
        }
        SqliteRecordings recordings = open(path());
        assertEquals(List.of(), recordings.runs());
        recordings.delete(RUN + 1);

        try (Connection connection = file(path()).connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT (SELECT count(*) FROM samples) + (SELECT count(*) FROM chunk)"
                                + " + (SELECT count(*) FROM summary) + (SELECT count(*) FROM recording)")) {
            assertEquals(0, rows.getLong(1));
        }
    }

    private void record(int appends) {
        SqliteRecordings recordings = open(path());
        try (RecordingWriter writer = recordings.write(RUN)) {
            writer.addGroup(Noise.signals());
            for (int i = 0; i < appends; i++) {
                writer.append(List.of(frame(i)), List.of());
            }
        }
        recordings.close();
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

    private SqliteRecordings open(Path path) {
        SqliteRecordings recordings = new SqliteRecordings(file(path));
        opened.add(recordings);
        return recordings;
    }

    private Path path() {
        return folder.resolve("recordings.db");
    }
}
