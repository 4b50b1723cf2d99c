package org.twinbench.runs;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;
import org.twinbench.api.storage.StorageFailure;

/** Recordings whose disk can be full for a while. */
record FaultyRecordings(Recordings good, AtomicBoolean full) implements Recordings {

    private void write() {
        if (full.get()) {
            throw new StorageFailure("The disk is full.");
        }
    }

    @Override
    public RecordingWriter write(long run) {
        RecordingWriter writer = good.write(run);
        return new RecordingWriter() {
            @Override
            public int addGroup(List<RecordedSignal> signals) {
                write();
                return writer.addGroup(signals);
            }

            @Override
            public void append(List<Frame> frames, List<Gap> gaps) {
                write();
                writer.append(frames, gaps);
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }

    @Override
    public List<Long> runs() {
        return good.runs();
    }

    @Override
    public List<RecordedGroup> groups(long run) {
        return good.groups(run);
    }

    @Override
    public Samples read(long run, int group, int signal, long from, long to, int limit) {
        return good.read(run, group, signal, from, to, limit);
    }

    @Override
    public List<Bucket> overview(long run, int group, int signal, long from, long to, int buckets) {
        return good.overview(run, group, signal, from, to, buckets);
    }

    @Override
    public List<Gap> gaps(long run) {
        return good.gaps(run);
    }

    @Override
    public long bytes(long run) {
        return good.bytes(run);
    }

    @Override
    public void trim(long run, long before) {
        good.trim(run, before);
    }

    @Override
    public boolean delete(long run) {
        return good.delete(run);
    }
}
