package org.twinbench.storage.sqlite.recording;

import java.util.List;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.storage.sqlite.chunk.Tail;

/** A group that has a writer: one thread changes its newest part, any may read it. */
final class LiveGroup {
    private final long id;
    private final List<RecordedSignal> signals;
    private volatile Tail tail;

    LiveGroup(long id, List<RecordedSignal> signals, Tail tail) {
        this.id = id;
        this.signals = signals;
        this.tail = tail;
    }

    long id() {
        return id;
    }

    List<RecordedSignal> signals() {
        return signals;
    }

    Tail tail() {
        return tail;
    }

    void become(Tail next) {
        tail = next;
    }
}
