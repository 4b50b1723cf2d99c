package org.twinbench.benchmarks.recording;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.twinbench.api.storage.RecordingWriter;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.recording.SqliteRecordings;

/** Measures samples per second, bytes per sample, and the time of a trend: ours and the plain way's. */
public final class RecordingFigures {
    private static final int BUCKETS = 1_000;
    private static final long DAY = 24L * 60 * 60 * MachineSignals.RATE;
    private static final PrintStream OUT = System.out;

    private final Path folder;

    private RecordingFigures(Path folder) {
        this.folder = folder;
    }

    /** @param arguments seconds to be recorded of 100 signals */
    public static void main(String[] arguments) throws IOException, SQLException {
        RecordingFigures figures = new RecordingFigures(Files.createTempDirectory("recording"));
        int seconds = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        for (int repeat = 0; repeat < 2; repeat++) {
            figures.ours("ours-" + repeat + ".db", 100, (long) seconds * MachineSignals.RATE, MachineSignals.RATE);
            figures.plain("plain-" + repeat + ".db", 100, (long) seconds * MachineSignals.RATE, MachineSignals.RATE);
        }
        figures.ours("ours-day.db", 5, DAY, MachineSignals.RATE);
        figures.plain("plain-day.db", 1, DAY, 60 * MachineSignals.RATE);
    }

    private void ours(String name, int width, long rows, int step) throws IOException {
        Path file = folder.resolve(name);
        SqliteRecordings recordings = new SqliteRecordings(DatabaseFile.at(file.toString()));
        MachineSignals signals = new MachineSignals(width);
        long time = 0;
        long slowest = 0;
        RecordingWriter writer = recordings.write(1);
        writer.addGroup(signals.signals());
        for (long row = 0; row < rows; row += step) {
            var frame = signals.rows(row, step);
            long start = System.nanoTime();
            writer.append(List.of(frame), List.of());
            time += System.nanoTime() - start;
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        for (int i = 0; i < 5; i++) {
            trend(recordings, rows, i);
        }
        long start = System.nanoTime();
        writer.close();
        time += System.nanoTime() - start;
        for (int i = 0; i < 5; i++) {
            trend(recordings, rows, i);
        }
        long counted = recordings.bytes(1);
        recordings.close();
        report(name, time, rows * width, Files.size(file));
        OUT.printf("  slowest append %.1f ms, %.2f B/sample counted%n", slowest / 1e6, (double) counted / rows / width);
    }

    private static void trend(SqliteRecordings recordings, long rows, int repeat) {
        for (long part : new long[] {1, 3, 10, 64, 200, 1000}) {
            long start = System.nanoTime();
            int found = recordings
                    .overview(1, 0, 0, rows / 3 / part, rows / 3 / part + rows / part, BUCKETS)
                    .size();
            long time = System.nanoTime() - start;
            if (repeat == 4) {
                OUT.printf("  trend of %,d rows: %.2f ms (%d buckets)%n", rows / part, time / 1e6, found);
            }
        }
    }

    private void plain(String name, int width, long rows, int step) throws IOException, SQLException {
        Path file = folder.resolve(name);
        MachineSignals signals = new MachineSignals(width);
        long time = 0;
        try (RowPerSample table = new RowPerSample(file)) {
            for (long row = 0; row < rows; row += step) {
                var frame = signals.rows(row, step);
                long start = System.nanoTime();
                table.append(frame, width);
                time += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            int found = table.trend(0, rows - 1, BUCKETS);
            OUT.printf("  trend of %,d rows: %.2f ms (%d buckets)%n", rows, (System.nanoTime() - start) / 1e6, found);
        }
        report(name, time, rows * width, Files.size(file));
    }

    private static void report(String name, long time, long samples, long bytes) {
        OUT.printf(
                "%s: %.2f million samples/s, %.2f B/sample (%,d samples)%n",
                name, samples * 1e3 / time, (double) bytes / samples, samples);
    }
}
