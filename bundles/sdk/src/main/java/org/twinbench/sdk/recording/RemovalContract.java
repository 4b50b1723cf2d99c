package org.twinbench.sdk.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.sdk.recording.RecordingsUnderTest.all;
import static org.twinbench.sdk.recording.RecordingsUnderTest.append;
import static org.twinbench.sdk.recording.RecordingsUnderTest.level;
import static org.twinbench.sdk.recording.RecordingsUnderTest.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;

/** What is forgotten, and what is not. */
interface RemovalContract extends RecordingsUnderTest {
    /** More rows than share a chunk with others. */
    int MANY = 20_000;

    @Test
    default void forgetsSamplesBeforeATick() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        writer.append(List.of(rows(0, 10, 1, MANY)), List.of(new Gap(0, 0, 9, "start")));
        long before = recordings.bytes(RUN);

        recordings.trim(RUN, 15_000);

        RecordedGroup group = recordings.groups(RUN).get(0);
        assertTrue(group.first() > 10 && group.first() <= 15_000, group.toString());
        assertEquals(MANY + 9, group.last());
        assertEquals(group.last() - group.first() + 1, group.rows());
        Samples kept = all(recordings, 0, 0);
        assertArrayEquals(rows(0, group.first(), 1, (int) group.rows()).values(), kept.values());
        assertEquals(List.of(), recordings.gaps(RUN));
        assertTrue(recordings.bytes(RUN) < before);
        for (int most = 1; most < MANY; most = most * 3 + 1) {
            OverviewLaw.requireOn(recordings, RUN, 0, 0, 0, MANY, most);
        }
        append(writer, rows(0, MANY + 10, 1, MANY));
        OverviewLaw.requireOn(recordings, RUN, 0, 0, 0, 2 * MANY, 10);
        writer.close();
    }

    @Test
    default void forgetsNothingBeforeTheBeginning() throws Exception {
        Recordings recordings = open();
        try (RecordingWriter writer = recordings.write(RUN)) {
            writer.addGroup(level());
            append(writer, rows(0, 10, 1, MANY));
        }

        recordings.trim(RUN, 10);
        recordings.trim(RUN + 1, 10);

        assertEquals(MANY, recordings.groups(RUN).get(0).rows());
    }

    @Test
    default void goesOnAfterEverythingWasForgotten() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        append(writer, rows(0, 0, 1, MANY));
        writer.close();

        recordings.trim(RUN, Long.MAX_VALUE);

        assertEquals(
                new RecordedGroup(0, level(), -1, -1, 0), recordings.groups(RUN).get(0));
        try (RecordingWriter next = recordings.write(RUN)) {
            append(next, rows(0, MANY, 1, 5));
        }
        assertEquals(
                new RecordedGroup(0, level(), MANY, MANY + 4, 5),
                recordings.groups(RUN).get(0));
    }

    @Test
    default void deletesARecordingThatNobodyWrites() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        writer.append(List.of(rows(0, 0, 1, MANY)), List.of(new Gap(0, MANY, MANY, "end")));
        try (RecordingWriter other = recordings.write(RUN + 1)) {
            other.addGroup(level());
            append(other, rows(0, 0, 1, 5));
        }

        assertThrows(IllegalStateException.class, () -> recordings.delete(RUN));
        assertEquals(MANY, recordings.groups(RUN).get(0).rows());
        writer.close();
        assertTrue(recordings.delete(RUN));
        assertFalse(recordings.delete(RUN));

        assertEquals(List.of(RUN + 1), recordings.runs());
        assertEquals(List.of(), recordings.groups(RUN));
        assertEquals(List.of(), recordings.gaps(RUN));
        assertEquals(0, recordings.bytes(RUN));
        assertEquals(5, recordings.groups(RUN + 1).get(0).rows());
    }

    @Test
    default void beginsAnewAfterARecordingWasDeleted() throws Exception {
        Recordings recordings = open();
        try (RecordingWriter writer = recordings.write(RUN)) {
            writer.addGroup(level());
            append(writer, rows(0, 100, 1, 5));
        }
        recordings.delete(RUN);
        try (RecordingWriter writer = recordings.write(RUN)) {
            assertEquals(0, writer.addGroup(level()));
            append(writer, rows(0, 0, 1, 5));
        }

        assertEquals(
                new RecordedGroup(0, level(), 0, 4, 5), recordings.groups(RUN).get(0));
    }
}
