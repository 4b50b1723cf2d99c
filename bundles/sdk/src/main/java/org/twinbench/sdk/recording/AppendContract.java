package org.twinbench.sdk.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.sdk.recording.RecordingsUnderTest.all;
import static org.twinbench.sdk.recording.RecordingsUnderTest.append;
import static org.twinbench.sdk.recording.RecordingsUnderTest.level;
import static org.twinbench.sdk.recording.RecordingsUnderTest.rows;
import static org.twinbench.sdk.recording.RecordingsUnderTest.signal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;

/** What is appended, and what is read back. */
interface AppendContract extends RecordingsUnderTest {
    @Test
    default void hasNothingAtFirst() throws Exception {
        Recordings recordings = open();

        assertEquals(List.of(), recordings.runs());
        assertEquals(List.of(), recordings.groups(RUN));
        assertEquals(List.of(), recordings.gaps(RUN));
        assertEquals(0, recordings.read(RUN, 0, 0, 0, 100, 10).count());
        assertEquals(List.of(), recordings.overview(RUN, 0, 0, 0, 100, 10));
        assertEquals(0, recordings.bytes(RUN));
    }

    @Test
    default void describesGroups() throws Exception {
        Recordings recordings = open();
        List<RecordedSignal> two = List.of(signal("pump.running", Form.BOOLEAN), signal("pump.starts", Form.INTEGER));
        try (RecordingWriter writer = recordings.write(RUN)) {
            assertEquals(0, writer.addGroup(level()));
            assertEquals(1, writer.addGroup(two));
            append(writer, rows(0, 5, 10, 3));
        }

        assertEquals(
                List.of(new RecordedGroup(0, level(), 5, 25, 3), new RecordedGroup(1, two, -1, -1, 0)),
                recordings.groups(RUN));
        assertEquals(List.of(RUN), recordings.runs());
        assertTrue(recordings.bytes(RUN) > 0);
    }

    @Test
    default void givesBackEveryBit() throws Exception {
        Recordings recordings = open();
        long[] values = {
            Double.doubleToRawLongBits(Double.NaN),
            0x7ff0_0000_dead_beefL,
            0xfff8_0000_0000_0001L,
            Double.doubleToRawLongBits(Double.POSITIVE_INFINITY),
            Double.doubleToRawLongBits(Double.NEGATIVE_INFINITY),
            Double.doubleToRawLongBits(-0.0),
            0L,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            -1,
            1,
            Double.doubleToRawLongBits(0.1)
        };
        long[] ticks = {0, 1, 2, 3, 10, 11, 1_000, 1_001, 1L << 40, 1L << 41, Long.MAX_VALUE - 2, Long.MAX_VALUE - 1};
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        append(writer, new Frame(0, values.length, ticks, values));

        assertEqualSamples(new Samples(ticks, values), all(recordings, 0, 0));
        writer.close();
        assertEqualSamples(new Samples(ticks, values), all(recordings, 0, 0));
    }

    @Test
    default void keepsSignalsOfAGroupApart() throws Exception {
        Recordings recordings = open();
        try (RecordingWriter writer = recordings.write(RUN)) {
            writer.addGroup(List.of(signal("a", Form.INTEGER), signal("b", Form.BOOLEAN)));
            append(writer, new Frame(0, 2, new long[] {1, 2, 99}, new long[] {10, 1, 20, 0, 99, 99}));
            append(writer, new Frame(0, 1, new long[] {3}, new long[] {30, 1}));
        }

        assertEqualSamples(new Samples(new long[] {1, 2, 3}, new long[] {10, 20, 30}), all(recordings, 0, 0));
        assertEqualSamples(new Samples(new long[] {1, 2, 3}, new long[] {1, 0, 1}), all(recordings, 0, 1));
        assertEquals(0, recordings.read(RUN, 0, 2, 0, 100, 10).count());
        assertEquals(0, recordings.read(RUN, 1, 0, 0, 100, 10).count());
        assertEquals(0, recordings.read(RUN, -1, -1, 0, 100, 10).count());
    }

    @Test
    default void readsARangeUpToALimit() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        for (int i = 0; i < 100; i++) {
            append(writer, rows(0, i * 1_000L, 10, 100));
        }

        assertArrayEquals(
                new long[] {50, 60, 70}, recordings.read(RUN, 0, 0, 45, 75, 10).ticks());
        assertArrayEquals(
                new long[] {50, 60}, recordings.read(RUN, 0, 0, 50, 75, 2).ticks());
        assertArrayEquals(
                new long[] {99_980, 99_990},
                recordings.read(RUN, 0, 0, 99_975, 1 << 20, 10).ticks());
        assertArrayEquals(new long[0], recordings.read(RUN, 0, 0, 51, 59, 10).ticks());
        assertArrayEquals(new long[0], recordings.read(RUN, 0, 0, 75, 45, 10).ticks());
        assertEqualSamples(
                new Samples(
                        rows(0, 0, 10, 10_000).ticks(), rows(0, 0, 10, 10_000).values()),
                all(recordings, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> recordings.read(RUN, 0, 0, 0, 1, 0));
        writer.close();
    }

    @Test
    default void appendsAllOrNothing() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        writer.addGroup(level());
        append(writer, rows(1, 10, 1, 5));

        assertThrows(IllegalArgumentException.class, () -> append(writer, rows(0, 0, 1, 5), rows(1, 14, 1, 5)));
        assertThrows(IllegalArgumentException.class, () -> append(writer, rows(0, 0, 1, 5), rows(2, 0, 1, 5)));
        assertThrows(IllegalArgumentException.class, () -> append(writer, rows(0, 0, 1, 5), rows(0, 4, 1, 5)));
        assertThrows(IllegalArgumentException.class, () -> append(writer, rows(0, -1, 1, 5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> append(writer, rows(0, 0, 1, 5), new Frame(1, 2, new long[] {20, 21}, new long[1])));

        assertEquals(0, recordings.groups(RUN).get(0).rows());
        append(writer, rows(0, 0, 1, 5), rows(1, 15, 1, 5), rows(0, 5, 1, 5));
        assertEquals(10, recordings.groups(RUN).get(0).rows());
        assertEquals(10, recordings.groups(RUN).get(1).rows());
        writer.close();
    }

    @Test
    default void keepsNoArrayOfItsCaller() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        Frame frame = rows(0, 0, 1, 5);
        append(writer, frame);
        frame.ticks()[0] = 77;
        frame.values()[0] = 77;
        recordings.read(RUN, 0, 0, 0, 9, 9).values()[1] = 77;

        assertEqualSamples(
                new Samples(rows(0, 0, 1, 5).ticks(), rows(0, 0, 1, 5).values()), all(recordings, 0, 0));
        writer.close();
    }

    @Test
    default void hasOneWriterOfARecordingAtATime() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        assertThrows(IllegalStateException.class, () -> recordings.write(RUN));
        try (RecordingWriter other = recordings.write(RUN + 1)) {
            assertEquals(0, other.addGroup(level()));
        }
        writer.close();
        writer.close();

        assertThrows(IllegalStateException.class, () -> append(writer));
        assertThrows(IllegalStateException.class, () -> writer.addGroup(level()));
        recordings.write(RUN).close();
    }

    @Test
    default void goesOnWithARecording() throws Exception {
        Recordings recordings = open();
        try (RecordingWriter writer = recordings.write(RUN)) {
            writer.addGroup(level());
            append(writer, rows(0, 0, 10, 5));
        }
        try (RecordingWriter writer = recordings.write(RUN)) {
            assertEquals(1, writer.addGroup(level()));
            assertThrows(IllegalArgumentException.class, () -> append(writer, rows(0, 40, 10, 1)));
            append(writer, rows(0, 50, 10, 5), rows(1, 0, 10, 2));
        }

        assertEqualSamples(
                new Samples(rows(0, 0, 10, 10).ticks(), rows(0, 0, 10, 10).values()), all(recordings, 0, 0));
        assertEquals(2, recordings.groups(RUN).get(1).rows());
    }

    @Test
    default void refusesAGroupWithoutSignals() throws Exception {
        RecordingWriter writer = open().write(RUN);
        assertThrows(IllegalArgumentException.class, () -> writer.addGroup(List.of()));
        writer.close();
    }

    private static void assertEqualSamples(Samples expected, Samples actual) {
        assertArrayEquals(expected.ticks(), actual.ticks());
        assertArrayEquals(expected.values(), actual.values());
    }
}
