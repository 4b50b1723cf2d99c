package org.twinbench.storage.memory;

import org.twinbench.api.storage.Recordings;
import org.twinbench.sdk.storage.RecordingContract;

final class MemoryRecordingsTest implements RecordingContract {
    @Override
    public Recordings open() {
        return new MemoryRecordings();
    }
}
