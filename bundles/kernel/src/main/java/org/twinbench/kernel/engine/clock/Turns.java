package org.twinbench.kernel.engine.clock;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread at a time touch a plan. The thread that ticks holds the turn for as long as the simulation runs and does
 * what others ask for between two ticks; while nobody ticks, they do it themselves.
 */
public final class Turns {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Errand> errands = new ConcurrentLinkedQueue<>();

    private static final class Errand {
        private final Runnable work;
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile RuntimeException failure;

        Errand(Runnable work) {
            this.work = work;
        }

        void run() {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure = e;
            } finally {
                done.countDown();
            }
        }
    }

    /** Takes the turn for good; only {@link #release} gives it back. */
    public void take() {
        turn.lock();
    }

    public void release() {
        turn.unlock();
    }

    /** Returns whether somebody waits for the holder of the turn. */
    public boolean wanted() {
        return !errands.isEmpty();
    }

    /** Does what others asked for; called by the holder of the turn while a row is complete. */
    public void serve() {
        for (Errand errand = errands.poll(); errand != null; errand = errands.poll()) {
            errand.run();
        }
    }

    /**
     * Does some work between two ticks, and returns when it is done. It must not block or take long.
     *
     * @param wake makes the holder of the turn look for work
     * @throws IllegalStateException if the present tick does not end
     */
    public void between(Runnable wake, Runnable work) {
        Errand errand = new Errand(work);
        errands.add(errand);
        wake.run();
        long start = System.nanoTime();
        while (errand.done.getCount() > 0) {
            if (turn.tryLock()) {
                try {
                    serve();
                } finally {
                    turn.unlock();
                }
            } else {
                await(errand, start);
            }
        }
        if (errand.failure != null) {
            throw errand.failure;
        }
    }

    private void await(Errand errand, long start) {
        try {
            errand.done.await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the end of a tick", e);
        }
        if (System.nanoTime() - start > PATIENCE_NANOS && errands.remove(errand)) {
            throw new IllegalStateException(
                    "The present tick does not end; a component may loop for ever. Stop the simulation.");
        }
    }
}
