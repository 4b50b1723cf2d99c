package org.twinbench.sdk.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.twinbench.sdk.recording.RecordingsUnderTest.append;
import static org.twinbench.sdk.recording.RecordingsUnderTest.level;
import static org.twinbench.sdk.recording.RecordingsUnderTest.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;

/** Where samples are missing. */
interface GapContract extends RecordingsUnderTest {
    @Test
    default void tellsWhereSamplesAreMissing() throws Exception {
        Recordings recordings = open();
        Gap late = new Gap(0, 50, 99, "The disk was slow.");
        Gap early = new Gap(1, 20, 30, "Too much at once.");
        try (RecordingWriter writer = recordings.write(RUN)) {
            writer.addGroup(level());
            writer.addGroup(level());
            writer.append(List.of(rows(0, 0, 10, 5), rows(0, 100, 10, 5)), List.of(late, early));
        }

        assertEquals(List.of(early, late), recordings.gaps(RUN));
    }

    @Test
    default void spansNoGap() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        writer.append(List.of(rows(0, 0, 1, 100)), List.of(new Gap(0, 100, 149, "first")));
        writer.append(
                List.of(rows(0, 150, 1, 100), rows(0, 300, 1, 50), rows(0, 400, 1, 50)),
                List.of(new Gap(0, 350, 399, "third"), new Gap(0, 250, 299, "second")));

        requireFour(recordings.overview(RUN, 0, 0, 0, 1_000, 1));
        writer.close();
        requireFour(recordings.overview(RUN, 0, 0, 0, 1_000, 1));
        for (int most = 1; most < 300; most += 7) {
            OverviewLaw.requireOn(recordings, RUN, 0, 0, 50, 420, most);
        }
    }

    private static void requireFour(List<Bucket> buckets) {
        assertArrayEquals(
                new long[] {0, 150, 300, 400},
                buckets.stream().mapToLong(Bucket::from).toArray());
        assertArrayEquals(
                new long[] {99, 249, 349, 449},
                buckets.stream().mapToLong(Bucket::to).toArray());
    }

    @Test
    default void spansNoGapBetweenTwoWriters() throws Exception {
        Recordings recordings = open();
        try (RecordingWriter writer = recordings.write(RUN)) {
            writer.addGroup(level());
            writer.append(List.of(rows(0, 0, 1, 100)), List.of(new Gap(0, 120, 149, "stopped")));
        }
        try (RecordingWriter writer = recordings.write(RUN)) {
            append(writer, rows(0, 100, 1, 20), rows(0, 150, 1, 10));
        }

        assertEquals(2, recordings.overview(RUN, 0, 0, 0, 1_000, 1).size());
    }

    @Test
    default void refusesAGapThatIsToldTooLate() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        append(writer, rows(0, 0, 10, 5));

        assertThrows(
                IllegalArgumentException.class,
                () -> writer.append(List.of(rows(0, 50, 10, 5)), List.of(new Gap(0, 35, 39, "late"))));
        assertEquals(5, recordings.groups(RUN).get(0).rows());
        assertEquals(List.of(), recordings.gaps(RUN));
        writer.close();
    }

    @Test
    default void spansNoneOfManyGaps() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        for (int i = 0; i < 500; i++) {
            writer.append(List.of(rows(0, i * 100L, 1, 90)), List.of(new Gap(0, i * 100L + 90, i * 100L + 99, "slow")));
        }

        assertEquals(500, recordings.overview(RUN, 0, 0, 0, 50_000, 1).size());
        OverviewLaw.requireOn(recordings, RUN, 0, 0, 777, 40_000, 100);
        writer.close();
        OverviewLaw.requireOn(recordings, RUN, 0, 0, 777, 40_000, 100);
    }
}
