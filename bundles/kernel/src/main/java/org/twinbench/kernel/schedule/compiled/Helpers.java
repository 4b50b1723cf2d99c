package org.twinbench.kernel.schedule.compiled;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that help the ticking thread with one work after the other. Each work is a row of pieces that do not need each other;
 * whoever is free takes the next. Helpers spin for the next work for a moment, then they park until they are called.
 *
 * <p>Chunks of pieces are numbered through all works. A work is published by its end; whoever has taken a chunk before that end
 * may read what the work is, for it is not over without that chunk.
 */
final class Helpers {

    /** Some work in pieces. */
    interface Work {

        /**
         * Does one of the pieces.
         *
         * @param worker who does it: 0 is the ticking thread, the helpers count from 1
         * @return whether nothing of it is left for the ticking thread
         */
        boolean piece(int index, int worker);
    }

    /** Within a tick, one work follows the other within microseconds. */
    private static final long SPIN_NANOS = 50_000;

    /** So often a thread looks before it asks for the time, or lets another have the processor. */
    private static final int LOOKS = 256;

    /** So many chunks for each thread: one that is held up leaves them to the others. */
    private static final int CHUNKS = 8;

    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final Helper[] helpers;
    private Work work;
    private int pieces;
    private int chunk;
    private long begin;
    private volatile long end;
    private volatile boolean left;
    private volatile boolean over;
    private volatile Throwable failure;

    /** Starts the threads, daemons with the name and the priority of the one that calls. */
    Helpers(int count) {
        this.helpers = new Helper[count];
        for (int i = 0; i < count; i++) {
            helpers[i] = new Helper(i + 1);
            helpers[i].start();
        }
    }

    /**
     * Does some work together; on the ticking thread.
     *
     * @return whether nothing of it is left
     * @throws IllegalStateException if a piece threw, which breaks the engine
     */
    boolean share(Work shared, int count) {
        work = shared;
        pieces = count;
        chunk = Math.max(1, count / (CHUNKS * (helpers.length + 1)));
        begin = end;
        left = false;
        end = begin + (count + chunk - 1) / chunk;
        for (Helper helper : helpers) {
            helper.call();
        }
        help(0);
        for (int looks = 0; done.get() < end; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        if (failure != null) {
            throw new IllegalStateException("A batch cannot be run.", failure);
        }
        return !left;
    }

    private void help(int worker) {
        for (long taken = next.get(); taken < end; taken = next.get()) {
            if (next.compareAndSet(taken, taken + 1)) {
                try {
                    work((int) (taken - begin) * chunk, worker);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    done.getAndIncrement();
                }
            }
        }
    }

    private void work(int first, int worker) {
        int last = Math.min(pieces, first + chunk);
        boolean whole = true;
        for (int index = first; index < last; index++) {
            whole &= work.piece(index, worker);
        }
        if (!whole) {
            left = true;
        }
    }

    /** Lets the threads end. */
    void end() {
        over = true;
        for (Helper helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    private final class Helper extends Thread {

        private final int worker;
        private volatile boolean parked;

        Helper(int worker) {
            super(Thread.currentThread().getName() + " helper " + worker);
            this.worker = worker;
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!over) {
                await();
                help(worker);
            }
        }

        private boolean isCalled() {
            return over || next.get() < end;
        }

        private void await() {
            long since = System.nanoTime();
            while (!isCalled()) {
                for (int looks = 0; looks < LOOKS && !isCalled(); looks++) {
                    Thread.onSpinWait();
                }
                if (System.nanoTime() - since > SPIN_NANOS) {
                    parked = true;
                    while (!isCalled()) {
                        LockSupport.park(Helpers.this);
                    }
                    parked = false;
                }
            }
        }

        void call() {
            if (parked) {
                LockSupport.unpark(this);
            }
        }
    }
}
