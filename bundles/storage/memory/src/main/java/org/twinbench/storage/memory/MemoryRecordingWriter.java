package org.twinbench.storage.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordingWriter;

/** Writes one recording, while nobody reads. */
final class MemoryRecordingWriter implements RecordingWriter {
    private final MemoryRecordings lock;
    private final MemoryRecording recording;
    private boolean closed;

    MemoryRecordingWriter(MemoryRecordings lock, MemoryRecording recording) {
        this.lock = lock;
        this.recording = recording;
    }

    @Override
    public int addGroup(List<RecordedSignal> signals) {
        synchronized (lock) {
            requireOpen();
            recording.groups().add(new MemoryGroup(signals));
            return recording.groups().size() - 1;
        }
    }

    @Override
    public void append(List<Frame> frames, List<Gap> gaps) {
        synchronized (lock) {
            requireOpen();
            gaps.forEach(gap -> gap.requireAfter(recording.group(gap.group()).last()));
            Map<Integer, Long> last = new HashMap<>();
            for (Frame frame : frames) {
                MemoryGroup group = recording.group(frame.group());
                long before = last.getOrDefault(frame.group(), group.last());
                last.put(frame.group(), frame.requireAfter(before, group.width()));
            }
            frames.forEach(frame -> recording.group(frame.group()).add(frame));
            gaps.forEach(gap -> recording.group(gap.group()).add(gap));
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The recording is finished.");
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (!closed) {
                closed = true;
                recording.end();
            }
        }
    }
}
