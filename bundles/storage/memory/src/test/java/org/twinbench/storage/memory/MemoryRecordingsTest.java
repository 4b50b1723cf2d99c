package org.twinbench.storage.memory;

import org.twinbench.api.recording.Recordings;
import org.twinbench.sdk.recording.RecordingContract;

final class MemoryRecordingsTest implements RecordingContract {
    @Override
    public Recordings open() {
        return new MemoryRecordings();
    }
}
