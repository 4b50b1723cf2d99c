package org.twinbench.storage.memory;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.twinbench.api.storage.Blobs;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Storage;

/** A storage that is empty whenever it starts. */
@Component(configurationPid = "org.twinbench.storage.memory", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MemoryStorage implements Storage {
    private final Versions<Long, MemoryDocument> documents = new Versions<>();
    private final Versions<String, byte[]> blobs = new Versions<>();
    private final Versions<String, Long> lastIds = new Versions<>();
    private final Transactions transactions = new Transactions(documents, blobs, lastIds);

    @Override
    public DocumentCollection collection(CollectionDefinition definition) {
        return new MemoryCollection(definition, documents, lastIds, transactions);
    }

    @Override
    public Blobs blobs() {
        return new MemoryBlobs(blobs, transactions);
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return transactions.atomically(work);
    }
}
