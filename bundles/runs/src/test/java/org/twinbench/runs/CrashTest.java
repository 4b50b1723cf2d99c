package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunState;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/**
 * Hosts that record are killed at any moment: what was handed to the storage is there, at most a second is lost, and the run can
 * be computed again. {@code -Dkills=200} makes a long test of it.
 */
final class CrashTest {

    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int TICKS_OF_A_SECOND = 100;

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    /** The last words of a host: the run, its tick, and how many rows the storage had taken. */
    private record Words(long run, long tick, long rows) {

        static Words of(String line) {
            String[] words = line.split(" ");
            return new Words(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
        }
    }

    @Test
    void nothingThatTheStorageTookIsLostAndAtMostASecondBesides() throws IOException, SQLException {
        for (int kill = 0; kill < KILLS; kill++) {
            Words last = runUntilKilled(50 + random.nextInt(100));
            requireRecorded(last);
            requireIntact(DatabaseFile.at(folder.resolve("twinbench.db").toString()));
            requireIntact(Host.recordingsIn(folder));
        }
    }

    private Words runUntilKilled(long ticks) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Words last = new Words(-1, -1, -1);
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Words.of(line);
                if (last.tick() >= ticks) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.onExit().join();
        return last;
    }

    private void requireRecorded(Words last) {
        try (Host host = Host.in(folder)) {
            Run run = host.read(last.run());
            assertEquals(RunState.CRASHED, run.state());
            List<RecordedGroup> groups = host.runs.recordings().groups(last.run());
            assertEquals(1, groups.size(), () -> "nothing is recorded of " + last);
            RecordedGroup group = groups.get(0);
            assertEquals(List.of(), run.samples().gaps());
            assertEquals(group.last() + 1, group.rows());
            assertTrue(group.rows() >= last.rows(), group.rows() + " rows of " + last);
            assertTrue(run.progress().tick() >= last.tick() - TICKS_OF_A_SECOND, run.progress() + " after " + last);
            long again = host.runs
                    .replay(last.run(), Double.POSITIVE_INFINITY, false)
                    .id();
            host.awaitEnd(again);
            requireSameBits(host.runs.recordings(), last.run(), again, group);
            host.runs.delete(again);
            host.runs.delete(last.run());
        }
    }

    private static void requireSameBits(Recordings recordings, long run, long again, RecordedGroup group) {
        for (int signal = 0; signal < group.signals().size(); signal += 83) {
            assertArrayEquals(
                    recordings
                            .read(run, 0, signal, 0, group.last(), Integer.MAX_VALUE)
                            .values(),
                    recordings
                            .read(again, 0, signal, 0, group.last(), Integer.MAX_VALUE)
                            .values());
        }
    }

    private static void requireIntact(DatabaseFile file) throws SQLException {
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            assertEquals("ok", result.getString(1));
        }
    }
}
