package org.twinbench.storage.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;

/** Recordings that are gone at the end; nothing is computed before it is asked for. */
@Component(configurationPid = "org.twinbench.storage.memory", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MemoryRecordings implements Recordings {
    private final Map<Long, MemoryRecording> recordings = new TreeMap<>();

    @Override
    public synchronized List<Long> runs() {
        return List.copyOf(recordings.keySet());
    }

    @Override
    public synchronized RecordingWriter write(long run) {
        MemoryRecording recording = recordings.computeIfAbsent(run, MemoryRecording::new);
        recording.begin();
        return new MemoryRecordingWriter(this, recording);
    }

    @Override
    public synchronized List<RecordedGroup> groups(long run) {
        List<RecordedGroup> groups = new ArrayList<>();
        for (MemoryGroup group : of(run)) {
            groups.add(group.described(groups.size()));
        }
        return groups;
    }

    @Override
    public synchronized Samples read(long run, int group, int signal, long from, long to, int limit) {
        requirePositive(limit, "limit");
        return group(run, group, signal)
                .map(found -> found.samples(signal, from, to, limit))
                .orElseGet(() -> new Samples(new long[0], new long[0]));
    }

    @Override
    public synchronized List<Bucket> overview(long run, int group, int signal, long from, long to, int buckets) {
        requirePositive(buckets, "number of buckets");
        return group(run, group, signal)
                .map(found -> found.overview(signal, from, to, buckets))
                .orElseGet(List::of);
    }

    private Optional<MemoryGroup> group(long run, int group, int signal) {
        return Optional.of(of(run))
                .filter(groups -> group >= 0 && group < groups.size())
                .map(groups -> groups.get(group))
                .filter(found -> found.has(signal));
    }

    private List<MemoryGroup> of(long run) {
        return Optional.ofNullable(recordings.get(run))
                .map(MemoryRecording::groups)
                .orElseGet(List::of);
    }

    @Override
    public synchronized List<Gap> gaps(long run) {
        return of(run).stream()
                .flatMap(group -> group.gaps().stream())
                .sorted(Comparator.comparingLong(Gap::from))
                .toList();
    }

    @Override
    public synchronized long bytes(long run) {
        return of(run).stream().mapToLong(MemoryGroup::bytes).sum();
    }

    @Override
    public synchronized void trim(long run, long before) {
        of(run).forEach(group -> group.trim(before));
    }

    @Override
    public synchronized boolean delete(long run) {
        Optional<MemoryRecording> doomed = Optional.ofNullable(recordings.get(run));
        doomed.ifPresent(MemoryRecording::requireNoWriter);
        return Optional.ofNullable(recordings.remove(run)).isPresent();
    }

    private static void requirePositive(int number, String what) {
        if (number <= 0) {
            throw new IllegalArgumentException("The " + what + " is " + number + "; it has to be 1 or more.");
        }
    }
}
