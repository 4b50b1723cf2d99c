package org.twinbench.extensions.framework;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.extensions.archive.Refusal;

/**
 * The start of a bundle, on a thread of its own that is given up when it hangs. Threads that the bundle makes meanwhile have its
 * class loader as their context class loader, by which they are known when it stops.
 */
final class Start {

    private static final long GRACE_MILLISECONDS = 1000;

    private final String file;
    private final Bundle bundle;
    private final FutureTask<Void> task;

    Start(String file, Bundle bundle) {
        this.file = file;
        this.bundle = bundle;
        this.task = new FutureTask<>(() -> {
            bundle.start();
            return null;
        });
    }

    /** Starts the bundle; while a refusal is thrown it may hang still. */
    void within(Duration patience) throws Refusal {
        Thread thread = new Thread(task, "twinbench-start " + bundle.getSymbolicName());
        thread.setDaemon(true);
        Optional<BundleThreads> threads = BundleThreads.of(bundle);
        threads.map(BundleThreads::loader).ifPresent(thread::setContextClassLoader);
        thread.start();
        try {
            task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TimeoutException e) {
            throw hangs(thread, threads, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.UNUSABLE, file + " is not used: Twinbench stops.");
        }
    }

    private Refusal failed(Throwable failure) {
        boolean told = failure instanceof BundleException && failure.getCause() != null;
        return new Refusal(
                Reason.UNUSABLE,
                file + " was installed, but its activator failed: " + (told ? failure.getCause() : failure));
    }

    private Refusal hangs(Thread thread, Optional<BundleThreads> threads, Duration patience) {
        String where = threads.flatMap(known -> known.place(thread)).orElse("its activator");
        thread.interrupt();
        try {
            thread.join(GRACE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Refusal(
                Reason.UNUSABLE,
                file + " is not used: it did not start within " + patience.toMillis() / 1000.0 + " s and was in "
                        + where
                        + (thread.isAlive() ? "; its thread does not end and stays until Twinbench stops." : "."));
    }
}
