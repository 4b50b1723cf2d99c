package org.twinbench.kernel.schedule.compiled;

import java.util.Optional;
import org.twinbench.kernel.schedule.object.Calls;

/**
 * Goes over blocks that do not need each other: those of a level, or all of them for a step. Helpers do what goes well; the
 * ticking thread does the rest afterwards, for only it may call objects and note what goes wrong.
 */
final class Sweeps {

    /** One block needs no help. */
    private static final int FEW = 2;

    private final Calls calls;
    private final int helperCount;
    private final Helpers.Work settling = this::settle;
    private final Helpers.Work stepping = this::step;
    private final Helpers.Work publishing = this::publish;
    private volatile Optional<Helpers> helpers = Optional.empty();
    private Block[] blocks = {};
    private double time;
    private double dt;

    /** @param helperCount how many threads help; 0 for none */
    Sweeps(Calls calls, int helperCount) {
        this.calls = calls;
        this.helperCount = helperCount;
    }

    /** Computes the wires of blocks and shows them. */
    void settle(Block[] some, double at) {
        if (isAlone(some)) {
            for (Block block : some) {
                if (!block.startSettling(calls.slots(), 0, at)) {
                    block.finishSettling(calls, at);
                }
            }
        } else {
            time = at;
            if (!isShared(settling, some)) {
                for (Block block : some) {
                    block.finishSettling(calls, at);
                }
            }
        }
    }

    private boolean settle(int index, int worker) {
        return blocks[index].startSettling(calls.slots(), worker, time);
    }

    /** Lets blocks go to the next instant; registers are not shown yet. */
    void step(Block[] some, double at, double length) {
        if (isAlone(some)) {
            for (Block block : some) {
                if (!block.startStep(calls.slots(), 0, at, length)) {
                    block.finishStep(calls, at, length);
                }
            }
        } else {
            time = at;
            dt = length;
            if (!isShared(stepping, some)) {
                for (Block block : some) {
                    block.finishStep(calls, at, length);
                }
            }
        }
    }

    private boolean step(int index, int worker) {
        return blocks[index].startStep(calls.slots(), worker, time, dt);
    }

    /** Shows the registers of blocks. */
    void publish(Block[] some) {
        if (isAlone(some)) {
            for (Block block : some) {
                if (!block.startPublishing(calls.slots())) {
                    block.finishPublishing(calls);
                }
            }
        } else if (!isShared(publishing, some)) {
            for (Block block : some) {
                block.finishPublishing(calls);
            }
        }
    }

    private boolean publish(int index, int worker) {
        return blocks[index].startPublishing(calls.slots());
    }

    private boolean isAlone(Block[] some) {
        return helperCount == 0 || some.length < FEW;
    }

    private boolean isShared(Helpers.Work work, Block[] some) {
        blocks = some;
        if (helpers.isEmpty()) {
            helpers = Optional.of(new Helpers(helperCount));
        }
        return helpers.get().share(work, some.length);
    }

    /** Ends the threads that help, until there is something to do again. */
    void rest() {
        helpers.ifPresent(Helpers::end);
        helpers = Optional.empty();
    }
}
