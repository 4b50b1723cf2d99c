package org.twinbench.storage.sqlite.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** A recording that cannot be compressed, in frames that are told apart by a number. */
final class Noise {
    static final long RUN = 1;
    static final int ROWS = 1_000;

    private Noise() {}

    static List<RecordedSignal> signals() {
        return List.of(
                new RecordedSignal("a", "1", RecordedSignal.Form.REAL),
                new RecordedSignal("b", "1", RecordedSignal.Form.REAL));
    }

    /** Returns the rows of a number, the same each time. */
    static Frame frame(int number) {
        long[] ticks = new long[ROWS];
        Arrays.setAll(ticks, row -> (long) number * ROWS + row);
        return new Frame(0, ROWS, ticks, new Random(number).longs(2 * ROWS).toArray());
    }

    /** Fails unless so many frames are there and nothing else. */
    static void requireRows(SqliteRecordings recordings, int frames) {
        assertEquals((long) frames * ROWS, recordings.groups(RUN).get(0).rows());
        for (int number = 0; number < frames; number++) {
            long[] expected = frame(number).values();
            long[] actual = recordings
                    .read(RUN, 0, 1, (long) number * ROWS, (number + 1L) * ROWS - 1, ROWS)
                    .values();
            for (int row = 0; row < ROWS; row++) {
                assertEquals(expected[2 * row + 1], actual[row]);
            }
        }
    }

    /** Fails unless SQLite finds the whole file in order. */
    static void requireIntact(Path path) throws SQLException {
        try (Connection connection = file(path).connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            assertEquals("ok", result.getString(1));
        }
    }

    /** Returns a file that waits for others as long as a test can. */
    static DatabaseFile file(Path path) {
        return new DatabaseFile(path, Duration.ofMillis(100));
    }
}
