package org.twinbench.kernel.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to know of changes, called on a thread of their own; changes of one thing in quick succession may come as one.
 * The thread starts with the first change and ends when closed.
 *
 * @param <T> what changes
 */
public final class Listeners<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<T>> registrations = new CopyOnWriteArrayList<>();
    private final Set<T> due = new LinkedHashSet<>();
    private final ExecutorService thread;

    /** @param name what the thread is called */
    public Listeners(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread daemon = new Thread(task, name);
            daemon.setDaemon(true);
            // It is made by whoever changes something first, a vendor's bundle perhaps, and must keep nothing of that.
            daemon.setContextClassLoader(Listeners.class.getClassLoader());
            return daemon;
        });
    }

    /** Adds a listener until the result is closed; the same one may be added several times. */
    public AutoCloseable add(Consumer<T> listener) {
        Consumer<T> registration = listener::accept;
        registrations.add(registration);
        return () -> registrations.remove(registration);
    }

    /** Calls everybody back, soon. */
    public void changed(T subject) {
        if (registrations.isEmpty() || !isNews(subject)) {
            return;
        }
        try {
            thread.execute(() -> callAll(subject));
        } catch (RejectedExecutionException closed) {
            LOG.debug("{} changes while the kernel closes; nobody is told.", subject);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private boolean isNews(T subject) {
        synchronized (due) {
            return due.add(subject);
        }
    }

    private void callAll(T subject) {
        synchronized (due) {
            due.remove(subject);
        }
        registrations.forEach(listener -> call(listener, subject));
    }

    private static <T> void call(Consumer<T> listener, T subject) {
        try {
            listener.accept(subject);
        } catch (RuntimeException failure) {
            LOG.error("A listener fails; the others go on.", failure);
        }
    }
}
