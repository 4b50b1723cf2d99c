package org.twinbench.storage.memory;

import org.twinbench.api.storage.Storage;
import org.twinbench.sdk.storage.StorageContract;

final class MemoryStorageTest implements StorageContract {
    @Override
    public Storage open() {
        return new MemoryStorage();
    }
}
