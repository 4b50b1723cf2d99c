package org.twinbench.storage.memory;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.storage.Blobs;

/** Byte strings by key; copied on the way in and out. */
final class MemoryBlobs implements Blobs {
    private final Versions<String, byte[]> blobs;
    private final Transactions transactions;

    MemoryBlobs(Versions<String, byte[]> blobs, Transactions transactions) {
        this.blobs = blobs;
        this.transactions = transactions;
    }

    @Override
    public void write(String key, byte[] content) {
        transactions.atomically(() -> {
            blobs.put(key, content.clone());
            return key;
        });
    }

    @Override
    public Optional<byte[]> read(String key) {
        return transactions.read(blobs, map -> Optional.ofNullable(map.get(key)).map(byte[]::clone));
    }

    @Override
    public boolean delete(String key) {
        return transactions.atomically(() -> blobs.remove(key));
    }

    @Override
    public List<String> keys(String prefix) {
        return transactions.read(blobs, map -> map.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList());
    }
}
