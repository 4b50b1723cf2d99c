package org.twinbench.storage.sqlite.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Samples;
import org.twinbench.sdk.recording.OverviewLaw;
import org.twinbench.storage.memory.MemoryRecordings;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** Whatever is appended, in whichever pieces: the recordings in a file answer as those in memory do. */
final class RecordingLawsTest {
    private static final long RUN = 1;

    private final MemoryRecordings memory = new MemoryRecordings();
    private Path folder = Path.of("");
    private SqliteRecordings sqlite = new SqliteRecordings(DatabaseFile.at(""));

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("twinbench");
        sqlite = reopened();
        memory.delete(RUN);
    }

    @AfterTry
    void close() throws IOException {
        sqlite.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 40)
    void givesBackWhatWasAppendedInAnyPieces(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int signals) {
        RandomRows rows = new RandomRows(random, signals);
        for (int writers = 0; writers < 3; writers++) {
            try (RecordingWriter one = memory.write(RUN);
                    RecordingWriter other = sqlite.write(RUN)) {
                if (writers == 0) {
                    one.addGroup(rows.signals());
                    other.addGroup(rows.signals());
                }
                for (int appends = random.nextInt(8); appends >= 0; appends--) {
                    RandomRows.Piece piece = rows.next();
                    one.append(piece.frames(), piece.gaps());
                    other.append(piece.frames(), piece.gaps());
                    requireAlike(random, signals);
                }
            }
            requireAlike(random, signals);
        }
        sqlite.close();
        sqlite = reopened();
        requireAlike(random, signals);
    }

    @Property(tries = 20)
    void keepsWhatADeadWriterLeft(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int signals) {
        RandomRows rows = new RandomRows(random, signals);
        RecordingWriter one = memory.write(RUN);
        one.addGroup(rows.signals());
        for (int life = 0; life < 3; life++) {
            RecordingWriter other = sqlite.write(RUN);
            if (life == 0) {
                other.addGroup(rows.signals());
            }
            for (int appends = random.nextInt(6); appends >= 0; appends--) {
                RandomRows.Piece piece = rows.next();
                one.append(piece.frames(), piece.gaps());
                other.append(piece.frames(), piece.gaps());
            }
            sqlite.close();
            sqlite = reopened();
            requireAlike(random, signals);
        }
        one.close();
    }

    @Property(tries = 20)
    void forgetsOnlyWhatItMay(@ForAll Random random) {
        RandomRows rows = new RandomRows(random, 2);
        RecordingWriter one = memory.write(RUN);
        RecordingWriter other = sqlite.write(RUN);
        one.addGroup(rows.signals());
        other.addGroup(rows.signals());
        for (int i = 0; i < 6; i++) {
            RandomRows.Piece piece = rows.next();
            one.append(piece.frames(), piece.gaps());
            other.append(piece.frames(), piece.gaps());
            long before = random.nextLong(Math.max(1, rows.last()));
            sqlite.trim(RUN, before);
            memory.trim(RUN, before);
            requireTail(memory.read(RUN, 0, 1, 0, Long.MAX_VALUE, Integer.MAX_VALUE));
            OverviewLaw.requireOn(sqlite, RUN, 0, 0, 0, rows.last() + 1, 1 + random.nextInt(50));
            RecordedGroup group = sqlite.groups(RUN).get(0);
            assertTrue(sqlite.gaps(RUN).stream().allMatch(gap -> gap.to() >= Math.min(group.first(), before)));
        }
        one.close();
        other.close();
    }

    private void requireTail(Samples least) {
        Samples kept = sqlite.read(RUN, 0, 1, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
        int more = kept.count() - least.count();
        assertTrue(more >= 0, "lost " + -more);
        assertArrayEquals(least.ticks(), Arrays.copyOfRange(kept.ticks(), more, kept.count()));
        assertArrayEquals(least.values(), Arrays.copyOfRange(kept.values(), more, kept.count()));
    }

    private void requireAlike(Random random, int signals) {
        assertEquals(memory.groups(RUN), sqlite.groups(RUN));
        assertEquals(memory.gaps(RUN), sqlite.gaps(RUN));
        long last = memory.groups(RUN).get(0).last() + 10;
        int signal = random.nextInt(signals);
        for (int i = 0; i < 4; i++) {
            long from = random.nextLong(last + 1);
            long to = i == 0 ? Long.MAX_VALUE : from + random.nextLong(last + 1);
            int limit = i == 1 ? Integer.MAX_VALUE : 1 + random.nextInt(6_000);
            Samples expected = memory.read(RUN, 0, signal, from, to, limit);
            Samples actual = sqlite.read(RUN, 0, signal, from, to, limit);
            assertArrayEquals(expected.ticks(), actual.ticks());
            assertArrayEquals(expected.values(), actual.values());
            OverviewLaw.requireOn(sqlite, RUN, 0, signal, from, to, 1 + random.nextInt(300));
        }
        OverviewLaw.requireOn(memory, RUN, 0, signal, 0, last, 1 + random.nextInt(300));
    }

    private SqliteRecordings reopened() {
        return new SqliteRecordings(
                DatabaseFile.at(folder.resolve("recordings.db").toString()));
    }
}
