package org.twinbench.extensions.activator;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts a thread of its own and a pool, and ends them only when interrupted. */
public final class Leaking implements BundleActivator {

    /** Name of the threads, a number behind it for those of the pool. */
    public static final String NAME = "acme-poll";

    @Override
    public void start(BundleContext context) throws Exception {
        Thread own = new Thread(Leaking::poll, NAME);
        own.setDaemon(true);
        own.start();
        ThreadFactory daemons = task -> {
            Thread pooled = new Thread(task, NAME + "-pool");
            pooled.setDaemon(true);
            return pooled;
        };
        ExecutorService pool = Executors.newSingleThreadExecutor(daemons);
        pool.submit(() -> {}).get();
    }

    @Override
    public void stop(BundleContext context) {}

    private static void poll() {
        try {
            Thread.sleep(1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
