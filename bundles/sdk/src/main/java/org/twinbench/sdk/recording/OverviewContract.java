package org.twinbench.sdk.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.sdk.recording.RecordingsUnderTest.append;
import static org.twinbench.sdk.recording.RecordingsUnderTest.level;
import static org.twinbench.sdk.recording.RecordingsUnderTest.rows;
import static org.twinbench.sdk.recording.RecordingsUnderTest.signal;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;

/** The course of a signal in few buckets. */
interface OverviewContract extends RecordingsUnderTest {
    @Test
    default void givesEachSampleItsOwnBucketIfThereAreFew() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(List.of(signal("count", Form.INTEGER)));
        append(writer, new Frame(0, 3, new long[] {5, 7, 20}, new long[] {-4, 1L << 60, 3}));

        assertEquals(
                List.of(
                        new Bucket(5, 5, 1, -4, -4, -4, -4),
                        new Bucket(7, 7, 1, 0x1p60, 0x1p60, 0x1p60, 0x1p60),
                        new Bucket(20, 20, 1, 3, 3, 3, 3)),
                recordings.overview(RUN, 0, 0, 0, 100, 3));
        assertEquals(List.of(new Bucket(5, 20, 3, -4, 3, -4, 0x1p60)), recordings.overview(RUN, 0, 0, 0, 100, 1));
        assertEquals(List.of(), recordings.overview(RUN, 0, 0, 21, 100, 10));
        assertEquals(List.of(), recordings.overview(RUN, 0, 0, 100, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> recordings.overview(RUN, 0, 0, 0, 1, 0));
        writer.close();
    }

    @Test
    default void passesOverWhatIsNoNumber() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        long nan = Double.doubleToRawLongBits(Double.NaN);
        long two = Double.doubleToRawLongBits(2);
        long infinity = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
        append(writer, new Frame(0, 4, new long[] {0, 1, 2, 3}, new long[] {nan, two, infinity, nan}));

        assertEquals(
                List.of(new Bucket(0, 3, 4, Double.NaN, Double.NaN, 2, Double.POSITIVE_INFINITY)),
                recordings.overview(RUN, 0, 0, 0, 3, 1));
        assertEquals(
                List.of(new Bucket(0, 0, 1, Double.NaN, Double.NaN, Double.NaN, Double.NaN)),
                recordings.overview(RUN, 0, 0, 0, 0, 1));
        writer.close();
    }

    @Test
    default void saysTheSameAsTheSamples() throws Exception {
        Recordings recordings = open();
        Random random = new Random(1);
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        for (int i = 0; i < 300; i++) {
            append(writer, rows(0, i * 10_000L, 10, 1_000));
            OverviewLaw.requireOn(recordings, RUN, 0, 0, random.nextInt(3_000_000), 3_000_000, 1 + random.nextInt(500));
        }
        requireManyRanges(recordings, random);
        writer.close();
        requireManyRanges(recordings, random);
    }

    private static void requireManyRanges(Recordings recordings, Random random) {
        for (int i = 0; i < 30; i++) {
            long length = (long) Math.exp(random.nextDouble() * Math.log(3_000_000));
            long from = (long) (random.nextDouble() * 3_000_000);
            OverviewLaw.requireOn(recordings, RUN, 0, 0, from, from + length, 1 + random.nextInt(1_000));
        }
    }

    @Test
    default void isCompleteForALargeRecording() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        for (int i = 0; i < 30; i++) {
            append(writer, rows(0, i * 10_000L, 1, 10_000));
        }
        List<Bucket> course = recordings.overview(RUN, 0, 0, 0, Long.MAX_VALUE, 10);

        assertEquals(300_000, course.stream().mapToLong(Bucket::samples).sum());
        assertTrue(course.size() <= 10, course.toString());
        writer.close();
    }
}
