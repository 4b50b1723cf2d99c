package org.twinbench.kernel.engine;

import java.util.Optional;
import java.util.Set;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.reading.Rows;
import org.twinbench.kernel.engine.supervision.Inspection;
import org.twinbench.kernel.engine.supervision.Stillness;
import org.twinbench.kernel.engine.supervision.Watchdog;

/**
 * The state of a simulation, and what may be done in which. Methods that change the state exclude each other; whoever advances
 * holds no monitor meanwhile, for a component may never return.
 */
final class Lifecycle {

    private static final Set<State> OPEN = Set.of(State.READY, State.RUNNING, State.PAUSED);

    private final Refusals refusals;
    private final Ticker ticker;
    private final Inspection inspection;
    private final Watchdog watchdog;
    private final Rows rows;
    private final Runnable changed;
    private volatile State state = State.READY;
    private volatile Stillness stillness;
    private volatile Optional<String> message = Optional.empty();
    private State beforeSuspension = State.READY;
    private boolean advancing;
    private boolean watched;

    /** @param changed told after each change of state; it returns at once */
    Lifecycle(long id, Ticker ticker, Inspection inspection, Watchdog watchdog, Rows rows, Runnable changed) {
        this.refusals = new Refusals(id);
        this.ticker = ticker;
        this.inspection = inspection;
        this.watchdog = watchdog;
        this.rows = rows;
        this.changed = changed;
        this.stillness = inspection.stillness();
    }

    /** Says what is wrong with row 0. */
    void inspect() {
        inspection.passes();
        message = inspection.ending().flatMap(Inspection.Ending::reason);
    }

    State state() {
        return state;
    }

    /** Returns why the simulation is in its state, where there is something to say. */
    Optional<String> message() {
        return message;
    }

    boolean hasEnded() {
        return state.isEnd();
    }

    synchronized void start() {
        settle();
        require(Set.of(State.READY), "start");
        run();
    }

    synchronized void resume() {
        settle();
        require(Set.of(State.PAUSED), "resume");
        run();
    }

    private void run() {
        begin();
        become(State.RUNNING);
        ticker.start(this::ended);
        Stillness begun = inspection.stillness();
        stillness = begun;
        watchdog.watch(() -> isWell(begun));
    }

    private void begin() {
        inspection.begin();
        message = Optional.empty();
    }

    /** Returns whether this run is still to be looked after; ends it where a component does not return. */
    private boolean isWell(Stillness ofRun) {
        if (state == State.RUNNING && stillness == ofRun) {
            ofRun.look().ifPresent(this::abandon);
            watchdog.rank(ticker);
        }
        return state == State.RUNNING && stillness == ofRun;
    }

    private void abandon(int component) {
        message = Optional.of(inspection.stuck(component, ticker.abandon(), ticker.threadName()));
        rows.keep();
        become(State.FAILED);
        ticker.interrupt();
    }

    /** Takes over the state in which the run ended by itself; one that was halted gets its state from whoever did it. */
    private void ended(Optional<Throwable> failure) {
        failure.ifPresent(inspection::broken);
        inspection.ending().ifPresent(end -> {
            message = end.reason();
            become(end.state());
        });
    }

    private void become(State next) {
        state = next;
        changed.run();
    }

    synchronized void pause() {
        settle();
        require(Set.of(State.RUNNING), "pause");
        ticker.halt();
        if (state == State.RUNNING) {
            become(State.PAUSED);
        }
    }

    void advance(long steps) {
        beginToAdvance(steps);
        try {
            ticker.advance(steps);
        } finally {
            haveAdvanced();
        }
    }

    private synchronized void beginToAdvance(long steps) {
        settle();
        require(Set.of(State.READY, State.PAUSED), "advance");
        if (steps <= 0) {
            throw new IllegalArgumentException("steps is " + steps + "; it must be greater than 0");
        }
        begin();
        become(State.PAUSED);
        advancing = true;
        if (!watched) { // one look follows the other, however often somebody advances between them
            watched = true;
            stillness = inspection.stillness();
            watchdog.watch(this::advancesWell);
        }
    }

    private synchronized void haveAdvanced() {
        if (advancing) { // nobody has given it up
            ended(Optional.empty());
            endAdvance();
        }
    }

    private void endAdvance() {
        advancing = false;
        notifyAll();
    }

    /** Returns whether somebody advances; gives it up where a component does not return. */
    private synchronized boolean advancesWell() {
        if (advancing) {
            stillness.look().ifPresent(component -> {
                abandon(component);
                endAdvance();
            });
        }
        watched = advancing;
        return watched;
    }

    /** Waits until nobody advances. */
    synchronized void settle() {
        try {
            while (advancing) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the end of an advance", e);
        }
    }

    /**
     * Ends for good.
     *
     * @param letGo lets go of what the machine is coupled to, between the last tick and the change of state
     */
    synchronized void stop(Runnable letGo) {
        settle();
        halt();
        letGo.run();
        if (state != State.FAILED) {
            become(State.STOPPED);
        }
    }

    /** No more ticks; the last row stays readable. */
    private void halt() {
        if (state == State.RUNNING) {
            ticker.halt();
        }
        rows.keep();
    }

    /**
     * Waits for something that is missing.
     *
     * @param letGo lets go of the plan, between the last tick and the change of state
     */
    synchronized void suspend(Runnable letGo) {
        halt();
        beforeSuspension = state;
        letGo.run();
        become(State.SUSPENDED);
    }

    /** Says why the simulation waits. */
    void explain(String reason) {
        message = Optional.of(reason);
    }

    /** Goes on where the suspension began. */
    synchronized void goOn() {
        rows.release();
        message = Optional.empty();
        become(beforeSuspension);
        if (state == State.RUNNING) {
            run();
        }
    }

    /** Refuses a command of a simulation that has ended, or waits. */
    void requireOpen(String what) {
        require(OPEN, what);
    }

    private void require(Set<State> allowed, String what) {
        if (!allowed.contains(state)) {
            throw refusals.notAllowed(state, allowed, what);
        }
    }

    /**
     * Returns the refusal of something for which there must be a plan.
     *
     * @param lack what it does not do, as in "computes no rows"
     */
    IllegalStateException withoutPlan(String lack) {
        return refusals.withoutPlan(state, lack);
    }
}
