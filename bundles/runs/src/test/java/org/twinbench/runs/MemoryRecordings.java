package org.twinbench.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.twinbench.api.storage.Bucket;
import org.twinbench.api.storage.Frame;
import org.twinbench.api.storage.Gap;
import org.twinbench.api.storage.RecordedGroup;
import org.twinbench.api.storage.RecordedSignal;
import org.twinbench.api.storage.RecordingWriter;
import org.twinbench.api.storage.Recordings;
import org.twinbench.api.storage.Samples;

/** Recordings of a single group, in memory. */
final class MemoryRecordings implements Recordings {

    private static final class Recording {
        private List<RecordedSignal> signals = List.of();
        private final List<Long> ticks = new ArrayList<>();
        private final List<long[]> rows = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
    }

    private final TreeMap<Long, Recording> recordings = new TreeMap<>();
    private final Set<Long> written = new HashSet<>();

    @Override
    public synchronized List<Long> runs() {
        return List.copyOf(recordings.keySet());
    }

    @Override
    public synchronized RecordingWriter write(long run) {
        if (!written.add(run)) {
            throw new IllegalStateException("Run " + run + " has a writer.");
        }
        Recording recording = recordings.computeIfAbsent(run, id -> new Recording());
        return new RecordingWriter() {
            @Override
            public int addGroup(List<RecordedSignal> signals) {
                recording.signals = List.copyOf(signals);
                return 0;
            }

            @Override
            public void append(List<Frame> frames, List<Gap> gaps) {
                synchronized (MemoryRecordings.this) {
                    frames.forEach(frame -> add(recording, frame));
                    recording.gaps.addAll(gaps);
                }
            }

            @Override
            public void close() {
                synchronized (MemoryRecordings.this) {
                    written.remove(run);
                }
            }
        };
    }

    private static void add(Recording recording, Frame frame) {
        int width = recording.signals.size();
        for (int row = 0; row < frame.rows(); row++) {
            recording.ticks.add(frame.ticks()[row]);
            recording.rows.add(Arrays.copyOfRange(frame.values(), row * width, (row + 1) * width));
        }
    }

    @Override
    public synchronized List<RecordedGroup> groups(long run) {
        Recording recording = recordings.getOrDefault(run, new Recording());
        if (recording.signals.isEmpty()) {
            return List.of();
        }
        List<Long> ticks = recording.ticks;
        boolean none = ticks.isEmpty();
        return List.of(new RecordedGroup(
                0, recording.signals, none ? -1 : ticks.get(0), none ? -1 : ticks.get(ticks.size() - 1), ticks.size()));
    }

    @Override
    public synchronized Samples read(long run, int group, int signal, long from, long to, int limit) {
        Recording recording = recordings.get(run);
        int[] chosen = IntStream.range(0, recording.ticks.size())
                .filter(row -> recording.ticks.get(row) >= from && recording.ticks.get(row) <= to)
                .limit(limit)
                .toArray();
        return new Samples(
                Arrays.stream(chosen).mapToLong(recording.ticks::get).toArray(),
                Arrays.stream(chosen)
                        .mapToLong(row -> recording.rows.get(row)[signal])
                        .toArray());
    }

    @Override
    public List<Bucket> overview(long run, int group, int signal, long from, long to, int buckets) {
        throw new UnsupportedOperationException("tests of runs read samples");
    }

    @Override
    public synchronized List<Gap> gaps(long run) {
        return List.copyOf(recordings.getOrDefault(run, new Recording()).gaps);
    }

    @Override
    public synchronized long bytes(long run) {
        Recording recording = recordings.getOrDefault(run, new Recording());
        return (long) recording.ticks.size() * Long.BYTES * (1 + recording.signals.size());
    }

    @Override
    public synchronized void trim(long run, long before) {
        Recording recording = recordings.get(run);
        while (!recording.ticks.isEmpty() && recording.ticks.get(0) < before) {
            recording.ticks.remove(0);
            recording.rows.remove(0);
        }
    }

    @Override
    public synchronized boolean delete(long run) {
        return recordings.remove(run) != null;
    }
}
