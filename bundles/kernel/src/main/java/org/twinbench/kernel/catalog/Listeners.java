package org.twinbench.kernel.catalog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to know of changes, called on a thread of their own; changes in quick succession may come as one. The thread
 * starts with the first change and ends when closed.
 */
final class Listeners implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "twinbench-library");
        daemon.setDaemon(true);
        return daemon;
    });

    AutoCloseable add(Runnable listener) {
        Registration registration = new Registration(listener);
        registrations.add(registration);
        return () -> registrations.remove(registration);
    }

    /** Calls everybody back, soon. */
    void changed() {
        if (registrations.isEmpty() || !due.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::callAll);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The library changes while it closes; nobody is told.");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private void callAll() {
        due.set(false);
        registrations.forEach(Registration::call);
    }

    /** One registration; the same listener may have several. */
    private static final class Registration {

        private final Runnable listener;

        Registration(Runnable listener) {
            this.listener = listener;
        }

        void call() {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOG.error("A listener of the library fails; the others go on.", failure);
            }
        }
    }
}
