package org.twinbench.kernel.schedule.compiled;

import java.util.Optional;
import org.twinbench.kernel.schedule.object.Calls;

/**
 * Goes over batches that do not need each other: those of a level, or all of them for a step. Helpers do what goes well; the
 * ticking thread does the rest afterwards, for only it may call objects and note what goes wrong.
 */
final class Sweeps {

    /** One batch needs no help. */
    private static final int FEW = 2;

    private final Calls calls;
    private final int helperCount;
    private final Helpers.Work settling = this::settle;
    private final Helpers.Work stepping = this::step;
    private final Helpers.Work publishing = this::publish;
    private volatile Optional<Helpers> helpers = Optional.empty();
    private Batch[] batches = {};
    private double time;
    private double dt;

    /** @param helperCount how many threads help; 0 for none */
    Sweeps(Calls calls, int helperCount) {
        this.calls = calls;
        this.helperCount = helperCount;
    }

    /** Computes the wires of batches and shows them. */
    void settle(Batch[] some, double at) {
        if (isAlone(some)) {
            for (Batch batch : some) {
                if (!batch.startSettling(calls.slots(), 0, at)) {
                    batch.finishSettling(calls, at);
                }
            }
        } else {
            time = at;
            if (!isShared(settling, some)) {
                for (Batch batch : some) {
                    batch.finishSettling(calls, at);
                }
            }
        }
    }

    private boolean settle(int index, int worker) {
        return batches[index].startSettling(calls.slots(), worker, time);
    }

    /** Lets batches go to the next instant; registers are not shown yet. */
    void step(Batch[] some, double at, double length) {
        if (isAlone(some)) {
            for (Batch batch : some) {
                if (!batch.startStep(calls.slots(), 0, at, length)) {
                    batch.finishStep(calls, at, length);
                }
            }
        } else {
            time = at;
            dt = length;
            if (!isShared(stepping, some)) {
                for (Batch batch : some) {
                    batch.finishStep(calls, at, length);
                }
            }
        }
    }

    private boolean step(int index, int worker) {
        return batches[index].startStep(calls.slots(), worker, time, dt);
    }

    /** Shows the registers of batches. */
    void publish(Batch[] some) {
        if (isAlone(some)) {
            for (Batch batch : some) {
                if (!batch.startPublishing(calls.slots())) {
                    batch.finishPublishing(calls);
                }
            }
        } else if (!isShared(publishing, some)) {
            for (Batch batch : some) {
                batch.finishPublishing(calls);
            }
        }
    }

    private boolean publish(int index, int worker) {
        return batches[index].startPublishing(calls.slots());
    }

    private boolean isAlone(Batch[] some) {
        return helperCount == 0 || some.length < FEW;
    }

    private boolean isShared(Helpers.Work work, Batch[] some) {
        batches = some;
        Optional<Helpers> present = helpers;
        if (present.isEmpty()) {
            present = Optional.of(new Helpers(helperCount));
            helpers = present;
        }
        return present.get().share(work, some.length);
    }

    /** Ends the threads that help, until there is something to do again. */
    void rest() {
        helpers.ifPresent(Helpers::end);
        helpers = Optional.empty();
    }
}
