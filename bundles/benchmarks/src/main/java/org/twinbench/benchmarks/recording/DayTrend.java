package org.twinbench.benchmarks.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.twinbench.api.recording.Frame;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Setting;

/** The trend of a signal over a day, of five that are recorded; the reference is spared the four others. */
final class DayTrend {

    private static final int WIDTH = 5;
    private static final int STEP = 60 * MachineSignals.RATE;
    private static final int BUCKETS = 1_000;
    private static final double GOAL = 0.01;
    private static final double FLOOR = 0.1;

    private DayTrend() {}

    static Figure measure(Setting setting) throws Exception {
        long rows = setting.choose(24 * 60, 60) * (long) STEP;
        int repeats = setting.choose(50, 10);
        int referenceRepeats = setting.choose(5, 1);
        Path folder = setting.scratch();
        Stopwatch ours = new Stopwatch();
        Stopwatch reference = new Stopwatch();
        MachineSignals all = new MachineSignals(WIDTH);
        MachineSignals one = new MachineSignals(1);
        try (Recorder chunks = new Chunks(folder.resolve("day-chunks.db"), all.signals());
                Recorder plain = new PlainTable(folder.resolve("day-plain.db"), one.signals())) {
            fill(chunks, all, rows);
            fill(plain, one, rows);
            if (chunks.checksum(1) != plain.checksum(1)) {
                throw new IOException("the recordings of a day differ");
            }
            for (int round = 0; round < referenceRepeats; round++) {
                reference.measure(() -> trend(plain, rows));
                for (int repeat = 0; repeat < repeats; repeat++) {
                    ours.measure(() -> trend(chunks, rows));
                }
            }
        }
        return new Figure("trend of a day", "ms", rows, ours.milliseconds(), reference.milliseconds(), GOAL, FLOOR);
    }

    private static void fill(Recorder recorder, MachineSignals signals, long rows) throws SQLException {
        for (long row = 0; row < rows; row += STEP) {
            Frame some = signals.rows(row, STEP);
            recorder.append(some);
        }
        recorder.finish();
    }

    private static void trend(Recorder recorder, long rows) throws IOException, SQLException {
        int found = recorder.trend(rows, BUCKETS);
        if (found < BUCKETS / 2 || found > BUCKETS) {
            throw new IOException("a trend has " + found + " buckets instead of up to " + BUCKETS);
        }
    }
}
