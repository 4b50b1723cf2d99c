package org.twinbench.sdk.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.sdk.recording.RecordingsUnderTest.append;
import static org.twinbench.sdk.recording.RecordingsUnderTest.level;
import static org.twinbench.sdk.recording.RecordingsUnderTest.rows;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;

/** What others see while a recording goes on. */
interface ConcurrentReadingContract extends RecordingsUnderTest {
    /** Rows of one append: they fit no power of two. */
    int ROWS = 333;

    @Test
    default void showsABeginningOfWhatIsAppended() throws Exception {
        Recordings recordings = open();
        RecordingWriter writer = recordings.write(RUN);
        writer.addGroup(level());
        AtomicLong appended = new AtomicLong();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<?>> reading = Stream.<Runnable>of(
                        () -> readOften(recordings, appended), () -> summarizeOften(recordings, appended))
                .<Future<?>>map(readers::submit)
                .toList();

        for (int i = 0; i < 60; i++) {
            append(writer, rows(0, (long) i * ROWS, 1, ROWS));
            appended.addAndGet(ROWS);
        }
        writer.close();
        appended.set(-1);

        for (Future<?> each : reading) {
            each.get(60, TimeUnit.SECONDS);
        }
        readers.shutdown();
        assertEquals(60 * ROWS, recordings.groups(RUN).get(0).rows());
    }

    private static void readOften(Recordings recordings, AtomicLong appended) {
        for (long known = appended.get(); known >= 0; known = appended.get()) {
            Samples seen = recordings.read(RUN, 0, 0, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
            assertTrue(seen.count() >= known && seen.count() % ROWS == 0, seen.count() + " after " + known);
            assertArrayEquals(rows(0, 0, 1, seen.count()).values(), seen.values());
        }
    }

    private static void summarizeOften(Recordings recordings, AtomicLong appended) {
        for (long known = appended.get(); known >= 0; known = appended.get()) {
            List<Bucket> seen = recordings.overview(RUN, 0, 0, 0, Long.MAX_VALUE, 20);
            long samples = seen.stream().mapToLong(Bucket::samples).sum();
            assertTrue(samples >= known && samples % ROWS == 0, samples + " after " + known);
            long rows = recordings.groups(RUN).get(0).rows();
            assertTrue(rows >= samples && rows % ROWS == 0, rows + " after " + samples);
        }
    }
}
