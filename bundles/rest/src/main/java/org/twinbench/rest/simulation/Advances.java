package org.twinbench.rest.simulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;

/** Advances simulations on threads of its own: a request is answered even where a component does not return. */
final class Advances implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread daemon = new Thread(task, "twinbench-advance");
        daemon.setDaemon(true);
        return daemon;
    });

    /** Returns when the steps are done, or the simulation has failed. */
    void advance(Simulation simulation, long steps) {
        Future<?> done = threads.submit(() -> simulation.advance(steps));
        while (!isDone(done) && simulation.status().state() != State.FAILED) {
            continue;
        }
    }

    private static boolean isDone(Future<?> done) {
        try {
            done.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAdvancing) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("The steps broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while steps are done", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
