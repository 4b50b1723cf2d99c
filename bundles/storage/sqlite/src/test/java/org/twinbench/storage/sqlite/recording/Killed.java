package org.twinbench.storage.sqlite.recording;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** A process of its own that appends until it is killed, and tells each append once it is done. */
final class Killed {
    static final long RUN = 1;
    static final int SIGNALS = 3;

    private static final int MOST_ROWS = 1_500;

    private Killed() {}

    /** @param arguments the file, and the number of the first append */
    public static void main(String[] arguments) {
        PrintStream told = System.out;
        SqliteRecordings recordings = new SqliteRecordings(DatabaseFile.at(arguments[0]));
        RecordingWriter writer = recordings.write(RUN);
        if (recordings.groups(RUN).isEmpty()) {
            writer.addGroup(signals());
        }
        for (int number = Integer.parseInt(arguments[1]); ; number++) {
            writer.append(List.of(frame(number)), List.of());
            told.println(number);
        }
    }

    private static List<RecordedSignal> signals() {
        return List.of(
                new RecordedSignal("noise", "1", RecordedSignal.Form.REAL),
                new RecordedSignal("count", "1", RecordedSignal.Form.INTEGER),
                new RecordedSignal("on", "1", RecordedSignal.Form.BOOLEAN));
    }

    /** Returns the rows of an append: few or many, the same for the same number. */
    static Frame frame(int number) {
        Random random = new Random(number);
        int rows = 1 + random.nextInt(random.nextInt(4) == 0 ? MOST_ROWS : 50);
        long[] ticks = new long[rows];
        Arrays.setAll(ticks, row -> (long) number * MOST_ROWS + row);
        long[] values = new long[rows * SIGNALS];
        for (int row = 0; row < rows; row++) {
            values[row * SIGNALS] = random.nextLong();
            values[row * SIGNALS + 1] = number;
            values[row * SIGNALS + 2] = row & 1;
        }
        return new Frame(0, rows, ticks, values);
    }

    /** Returns which append a tick belongs to. */
    static int number(long tick) {
        return (int) (tick / MOST_ROWS);
    }
}
