package org.twinbench.storage.sqlite.recording;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.twinbench.storage.sqlite.recording.Noise.RUN;
import static org.twinbench.storage.sqlite.recording.Noise.frame;
import static org.twinbench.storage.sqlite.recording.Noise.requireIntact;
import static org.twinbench.storage.sqlite.recording.Noise.requireRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.session.Database;

/** When there is no room, nothing is lost; when there is some again, recording goes on. */
final class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasStoredWhenTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(SmallDisk.isPossible());
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 8)) {
            Path ballast = Files.write(disk.path().resolve("ballast"), new byte[3 * 1024 * 1024]);
            Path file = disk.path().resolve("recordings.db");
            SqliteRecordings recordings = new SqliteRecordings(Noise.file(file));
            try {
                fillUp(recordings, () -> Files.delete(ballast));
            } finally {
                recordings.close();
            }
            requireIntact(file);
        }
    }

    @Test
    void keepsWhatWasStoredWhenTheFileMayNotGrowAndGoesOnWhenItMay() throws Exception {
        Path file = folder.resolve("recordings.db");
        Database database = new Database(Noise.file(file), Migrations.RECORDINGS);
        SqliteRecordings recordings = new SqliteRecordings(database);
        limit(database, 100);

        fillUp(recordings, () -> limit(database, 1_000_000));
        recordings.close();

        requireIntact(file);
    }

    private static void limit(Database database, int pages) {
        database.write(session -> session.rows("PRAGMA max_page_count = " + pages, row -> row.getLong(1)));
    }

    /** What makes room, or says why not. */
    private interface Mending {
        void mend() throws IOException;
    }

    private static void fillUp(SqliteRecordings recordings, Mending mending) throws IOException {
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(Noise.signals());
        int[] stored = {0};
        StorageFailure failure = assertThrows(StorageFailure.class, () -> {
            while (stored[0] < 1_000) {
                writer.append(List.of(frame(stored[0])), List.of());
                stored[0]++;
            }
        });
        assertTrue(failure.getMessage().contains("is full"), failure.getMessage());
        requireRows(recordings, stored[0]);

        mending.mend();
        writer.append(List.of(frame(stored[0])), List.of());
        writer.close();
        requireRows(recordings, stored[0] + 1);
    }
}
