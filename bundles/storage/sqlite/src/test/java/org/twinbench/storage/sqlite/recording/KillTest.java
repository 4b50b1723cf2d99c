package org.twinbench.storage.sqlite.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Samples;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/**
 * Processes that record are killed at any moment: what they were told is stored is there, bit for bit. {@code -Dkills=200}
 * makes a long test of it.
 */
final class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 10);

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    @Test
    void losesNothingThatWasAcknowledged() throws IOException, SQLException {
        int acknowledged = -1;
        int appended = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = appendUntilKilled(appended + 1);
            appended = requireAll(acknowledged);
            Noise.requireIntact(path());
        }
        assertTrue(acknowledged > KILLS, "too few appends: " + acknowledged);
    }

    /** Returns the number of the last append that was acknowledged. */
    private int appendUntilKilled(int next) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        path().toString(),
                        Integer.toString(next))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int told = next - 1;
        int enough = next + 1 + random.nextInt(60);
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                told = Integer.parseInt(line);
                if (told >= enough) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        process.onExit().join();
        return told;
    }

    /** Returns the number of the last append that is there: the last acknowledged one, or the one after it. */
    private int requireAll(int acknowledged) {
        SqliteRecordings recordings = new SqliteRecordings(DatabaseFile.at(path().toString()));
        int last = Killed.number(recordings.groups(Killed.RUN).get(0).last());
        assertTrue(last == acknowledged || last == acknowledged + 1, last + " after " + acknowledged);
        Samples[] signals = new Samples[Killed.SIGNALS];
        for (int signal = 0; signal < Killed.SIGNALS; signal++) {
            signals[signal] = recordings.read(Killed.RUN, 0, signal, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
        }
        int at = 0;
        for (int number = 0; number <= last; number++) {
            Frame frame = Killed.frame(number);
            for (int i = 0; i < frame.values().length; i++) {
                assertEquals(frame.values()[i], signals[i % Killed.SIGNALS].values()[at + i / Killed.SIGNALS]);
            }
            at += frame.rows();
        }
        assertEquals(at, signals[0].count());
        recordings.close();
        return last;
    }

    private Path path() {
        return folder.resolve("recordings.db");
    }
}
