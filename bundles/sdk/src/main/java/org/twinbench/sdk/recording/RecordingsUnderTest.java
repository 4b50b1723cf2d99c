package org.twinbench.sdk.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;

/** The recordings that are tested, and the words that the tests share. */
interface RecordingsUnderTest {
    /** The run of most tests. */
    long RUN = 7;

    /** Returns recordings without any; whoever implements this closes it after the test. */
    Recordings open() throws Exception;

    /** Returns a signal. */
    static RecordedSignal signal(String path, Form form) {
        return new RecordedSignal(path, "m", form);
    }

    /** Returns a group of one real signal. */
    static List<RecordedSignal> level() {
        return List.of(signal("tank.level", Form.REAL));
    }

    /** Returns rows of one signal: from a tick on, at a distance, each with a number that grows. */
    static Frame rows(int group, long first, long distance, int rows) {
        long[] ticks = new long[rows];
        Arrays.setAll(ticks, row -> first + row * distance);
        long[] values = Arrays.stream(ticks).map(RecordingsUnderTest::value).toArray();
        return new Frame(group, rows, ticks, values);
    }

    /** Returns the value that {@link #rows} gives to a tick. */
    static long value(long tick) {
        return Double.doubleToRawLongBits(tick * 0.1);
    }

    /** Appends rows and nothing else. */
    static void append(RecordingWriter writer, Frame... frames) {
        writer.append(List.of(frames), List.of());
    }

    /** Returns all samples of a signal, asked for in small portions. */
    static Samples all(Recordings recordings, int group, int signal) {
        List<Samples> parts = new ArrayList<>();
        long from = 0;
        Samples part = recordings.read(RUN, group, signal, from, Long.MAX_VALUE, 1_000);
        while (part.count() > 0) {
            parts.add(part);
            from = part.ticks()[part.count() - 1] + 1;
            part = recordings.read(RUN, group, signal, from, Long.MAX_VALUE, 1_000);
        }
        return new Samples(
                parts.stream()
                        .flatMapToLong(some -> Arrays.stream(some.ticks()))
                        .toArray(),
                parts.stream()
                        .flatMapToLong(some -> Arrays.stream(some.values()))
                        .toArray());
    }
}
