package org.twinbench.storage.sqlite.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.Samples;
import org.twinbench.storage.sqlite.chunk.Chunk;
import org.twinbench.storage.sqlite.chunk.ChunkReader;
import org.twinbench.storage.sqlite.chunk.OpenRows;
import org.twinbench.storage.sqlite.chunk.SampleBuckets;
import org.twinbench.storage.sqlite.session.Session;

/** A group as it is at one moment: its newest rows are in memory, if it has a writer, and what is before them in the file. */
final class GroupReading {
    private final Session session;
    private final GroupTable.Place place;
    private final OpenRows newest;
    private final long lastStored;
    private final ChunkTable chunks;

    /** @param newest what was newest a moment ago; by now more may be stored */
    GroupReading(Session session, GroupTable.Place place, Newest newest) {
        this.session = session;
        this.place = place;
        this.newest = newest.rows();
        this.lastStored = newest.lastStored();
        this.chunks = new ChunkTable(session, place.id());
    }

    RecordedGroup group() {
        Optional<Chunk> start = chunks.first().filter(chunk -> chunk.first() <= lastStored(Long.MAX_VALUE));
        Optional<Chunk> end = start.flatMap(first -> chunks.at(lastStored(Long.MAX_VALUE)));
        long rows = end.map(chunk -> chunk.row() + chunk.rows()).orElse(0L)
                - start.map(Chunk::row).orElse(0L);
        long first = start.map(Chunk::first).orElseGet(() -> newest.isEmpty() ? -1 : newest.first());
        long last = newest.isEmpty() ? end.map(Chunk::last).orElse(-1L) : newest.last();
        List<RecordedSignal> signals = new GroupTable(session).signals(place.id());
        return new RecordedGroup(place.number(), signals, first, last, rows + newest.count());
    }

    Samples samples(int position, long from, long to, int limit) {
        List<Samples> parts = new ArrayList<>();
        if (signal(position).isPresent()) {
            int wanted = addStored(parts, position, from, to, limit);
            if (wanted > 0 && !newest.isEmpty()) {
                parts.add(newest.samples(position, from, to, wanted));
            }
        }
        return together(parts);
    }

    private int addStored(List<Samples> parts, int position, long from, long to, int limit) {
        int[] wanted = {limit};
        try (ChunkReader reader = new ChunkReader()) {
            chunks.samples(position, from, lastStored(to), (chunk, packed) -> {
                Samples part = reader.samples(chunk, packed, from, lastStored(to), wanted[0]);
                parts.add(part);
                wanted[0] -= part.count();
                return wanted[0] > 0;
            });
        }
        return wanted[0];
    }

    private static Samples together(List<Samples> parts) {
        int count = parts.stream().mapToInt(Samples::count).sum();
        Samples all = new Samples(new long[count], new long[count]);
        int at = 0;
        for (Samples part : parts) {
            System.arraycopy(part.ticks(), 0, all.ticks(), at, part.count());
            System.arraycopy(part.values(), 0, all.values(), at, part.count());
            at += part.count();
        }
        return all;
    }

    List<Bucket> overview(int position, long from, long to, int most) {
        return signal(position)
                .map(signal -> overview(position, signal, from, to, most))
                .orElseGet(List::of);
    }

    private List<Bucket> overview(int position, RecordedSignal signal, long from, long to, int most) {
        List<Bucket> buckets = new ArrayList<>();
        try (ChunkReader reader = new ChunkReader()) {
            Course course = new Course(chunks, reader, position, signal);
            Samples latest =
                    newest.isEmpty() ? together(List.of()) : newest.samples(position, from, to, Integer.MAX_VALUE);
            long stored = lastStored(to);
            long samples = stored < from ? 0 : course.row(stored + 1) - course.row(from);
            int level = Course.level((samples + latest.count()) / most, signals());
            buckets.addAll(course.buckets(level, from, stored));
            buckets.addAll(SampleBuckets.of(latest, signal, Course.size(level)));
        }
        return Folding.fold(buckets, new GroupTable(session).gaps(place), most);
    }

    private int signals() {
        return new GroupTable(session).countSignals(place.id());
    }

    private Optional<RecordedSignal> signal(int position) {
        return new GroupTable(session).signal(place.id(), position);
    }

    /** Returns the last tick up to one that is taken from the file. */
    private long lastStored(long to) {
        return Math.min(to, lastStored);
    }
}
