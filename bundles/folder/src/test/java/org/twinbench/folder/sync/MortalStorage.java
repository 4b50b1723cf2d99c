package org.twinbench.folder.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.twinbench.api.storage.Blobs;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.Storage;

/** A storage whose process is killed before one of its writes. */
final class MortalStorage implements Storage {

    private final Storage storage;
    private int writesLeft = Integer.MAX_VALUE;

    MortalStorage(Storage storage) {
        this.storage = storage;
    }

    /** What a process that is killed does not catch. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lets so many writes pass. */
    void dieAfter(int writes) {
        writesLeft = writes;
    }

    private void write() {
        if (writesLeft == 0) {
            throw new Killed();
        }
        writesLeft--;
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return storage.atomically(work);
    }

    @Override
    public Blobs blobs() {
        Blobs blobs = storage.blobs();
        return new Blobs() {
            @Override
            public void write(String key, byte[] content) {
                MortalStorage.this.write();
                blobs.write(key, content);
            }

            @Override
            public Optional<byte[]> read(String key) {
                return blobs.read(key);
            }

            @Override
            public boolean delete(String key) {
                MortalStorage.this.write();
                return blobs.delete(key);
            }

            @Override
            public List<String> keys(String prefix) {
                return blobs.keys(prefix);
            }
        };
    }

    @Override
    public DocumentCollection collection(CollectionDefinition definition) {
        DocumentCollection documents = storage.collection(definition);
        return new DocumentCollection() {
            @Override
            public Document create(Draft draft) {
                write();
                return documents.create(draft);
            }

            @Override
            public Optional<Document> read(long id) {
                return documents.read(id);
            }

            @Override
            public Optional<Document> replace(long id, OptionalLong revision, Draft draft) {
                write();
                return documents.replace(id, revision, draft);
            }

            @Override
            public boolean delete(long id, OptionalLong revision) {
                write();
                return documents.delete(id, revision);
            }

            @Override
            public List<Document> find(Map<String, String> equal, long after, int limit) {
                return documents.find(equal, after, limit);
            }
        };
    }
}
