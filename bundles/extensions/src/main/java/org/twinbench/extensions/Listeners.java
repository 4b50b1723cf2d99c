package org.twinbench.extensions;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know of changes, called on the thread that carried one out. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The same listener may be there several times, hence a registration of its own. */
    AutoCloseable add(Runnable listener) {
        Runnable registration = () -> call(listener);
        listeners.add(registration);
        return () -> listeners.remove(registration);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failure) {
            LOG.error("A listener of the extensions fails; the others go on.", failure);
        }
    }
}
