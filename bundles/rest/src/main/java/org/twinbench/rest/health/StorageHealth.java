package org.twinbench.rest.health;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;

/**
 * Tells when the storage does not write, by writing. A storage that is locked answers late: the write is tried on a thread of
 * its own, and what is told is what the last one came to.
 */
@Component(service = HealthCheck.class)
public final class StorageHealth implements HealthCheck {

    private static final String KEY = "rest/health";
    private static final byte[] CONTENT = {1};
    private static final long PERIOD_NANOSECONDS = 10_000_000_000L;

    private final Storage storage;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "twinbench-storage-health");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile long tried = System.nanoTime() - PERIOD_NANOSECONDS;
    private volatile Optional<String> failure = Optional.empty();

    /** Looks at this storage. */
    @Activate
    public StorageHealth(@Reference Storage storage) {
        this.storage = storage;
    }

    @Deactivate
    void close() {
        thread.shutdown();
    }

    @Override
    public List<String> reasons() {
        if (System.nanoTime() - tried >= PERIOD_NANOSECONDS && busy.compareAndSet(false, true)) {
            thread.execute(this::write);
        }
        return failure.stream().toList();
    }

    private void write() {
        try {
            storage.blobs().write(KEY, CONTENT);
            failure = Optional.empty();
        } catch (StorageFailure e) {
            failure = Optional.of("The storage does not write: " + e.getMessage());
        } finally {
            tried = System.nanoTime();
            busy.set(false);
        }
    }
}
