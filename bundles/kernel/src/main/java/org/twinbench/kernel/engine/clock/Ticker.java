package org.twinbench.kernel.engine.clock;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Does the ticks of a machine: on a thread of its own while the simulation runs, on the caller's thread otherwise. Started,
 * halted and advanced by one thread at a time; {@link #between} is for everybody.
 */
public final class Ticker {

    private static final long PATIENCE_MILLIS = 5_000;

    private final String name;
    private final Machine machine;
    private final Pace pace;
    private final Gate gate;
    private final BooleanSupplier goesOn;
    private final Turns turns = new Turns();
    private final BooleanSupplier interrupted = this::interrupted;
    private final BooleanSupplier impatient = this::impatient;
    private long patienceEnds;
    private volatile boolean halted = true;
    private volatile boolean abandoned;
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile Optional<Rank> rank = Optional.empty();

    /**
     * Does no tick yet.
     *
     * @param name name of the thread that ticks
     * @param gate asked, besides the pace, before each tick
     * @param goesOn asked by the holder of the turn before each tick
     */
    public Ticker(String name, Machine machine, Pace pace, Gate gate, BooleanSupplier goesOn) {
        this.name = name;
        this.machine = machine;
        this.pace = pace;
        this.gate = gate;
        this.goesOn = goesOn;
    }

    /**
     * Starts a thread that ticks until it is halted or does not go on.
     *
     * @param ended called on that thread at its end, with what broke the engine itself
     */
    public void start(Consumer<Optional<Throwable>> ended) {
        halted = false;
        Thread ticking = new Thread(() -> run(ended), name);
        ticking.setDaemon(true);
        ticking.setPriority(Thread.MAX_PRIORITY);
        thread = Optional.of(ticking);
        ticking.start();
    }

    private void run(Consumer<Optional<Throwable>> ended) {
        Optional<Throwable> failure = Optional.empty();
        turns.take();
        rank = Rank.ofThisThread(pace);
        try {
            pace.anchor(machine.tick());
            while (!halted && goesOn.getAsBoolean()) {
                turns.serve();
                if (gate.await(machine.tick(), interrupted) && pace.await(machine.tick() + 1, interrupted)) {
                    machine.advance(pace.isFree());
                    pace.done(machine.tick());
                }
            }
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
        } finally {
            rank = Optional.empty();
            machine.rest();
            if (!abandoned) {
                pace.rest();
                ended.accept(failure);
                turns.serve();
            }
            turns.release();
        }
    }

    private boolean interrupted() {
        return halted || turns.wanted();
    }

    /**
     * Ends the thread at the next tick edge, and waits for that.
     *
     * @throws IllegalStateException if the present tick does not end
     */
    public void halt() {
        halted = true;
        wake();
        try {
            if (thread.isPresent()) {
                thread.get().join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.filter(Thread::isAlive).isPresent()) {
            throw new IllegalStateException("The present tick does not end; a component may loop for ever.");
        }
    }

    /**
     * Gives up the thread that ticks, for it does not come back. Should it ever, it ends; the turn is everybody's from now on.
     *
     * @return where it is
     */
    public StackTraceElement[] abandon() {
        abandoned = true;
        halted = true;
        pace.rest();
        return thread.orElseThrow().getStackTrace();
    }

    /** Gives the thread that ticks the rank that it is to have; called a few times a second by one thread. */
    public void rank(RealTime priority) {
        rank.ifPresent(present -> {
            if (abandoned) {
                present.lower(priority);
            } else {
                present.look(priority);
            }
        });
    }

    /** Returns whether the thread that ticks has real-time priority. */
    public boolean isRealTime() {
        return rank.filter(Rank::isRealTime).isPresent();
    }

    /** Asks code that waits to come back, for nobody waits for it any more. */
    public void interrupt() {
        thread.ifPresent(Thread::interrupt);
    }

    /**
     * Does ticks on the calling thread, as many as are asked for and go on.
     *
     * @throws IllegalStateException if a controller that goes in step does not
     */
    public void advance(long ticks) {
        turns.take();
        thread = Optional.of(Thread.currentThread());
        try {
            for (long i = 0; i < ticks && !abandoned && goesOn.getAsBoolean(); i++) {
                awaitOthers();
                machine.advance(true);
                turns.serve();
            }
            if (!abandoned) {
                goesOn.getAsBoolean();
            }
        } catch (RuntimeException e) {
            if (!abandoned) { // nobody asks what becomes of a plan that was let go of meanwhile
                throw e;
            }
        } finally {
            machine.rest();
            turns.release();
        }
    }

    private void awaitOthers() {
        patienceEnds = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!gate.await(machine.tick(), impatient)) {
            turns.serve();
            if (System.nanoTime() - patienceEnds > 0) {
                throw new IllegalStateException("The controller has not repeated tick " + machine.tick() + " within "
                        + PATIENCE_MILLIS / 1_000 + " s; see how its link is doing.");
            }
        }
    }

    private boolean impatient() {
        return turns.wanted() || System.nanoTime() - patienceEnds > 0;
    }

    /** Does some short work between two ticks, and returns when it is done. */
    public void between(Runnable work) {
        if (abandoned) {
            work.run();
        } else {
            turns.between(this::wake, work);
        }
    }

    /** Returns the name of the thread that ticks, or did last. */
    public String threadName() {
        return thread.map(Thread::getName).orElse(name);
    }

    /** Makes a waiting thread look up. */
    public void wake() {
        thread.ifPresent(LockSupport::unpark);
    }
}
