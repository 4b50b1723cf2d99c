package org.twinbench.kernel.schedule.object;

/** Settles the wires of all components, in order, algebraic loops included. */
final class Wires {

    private final Calls calls;
    private final int count;
    private final LoopGroup[] loops;

    /**
     * @param count how many calls of {@code outputs()} there are
     * @param loops those among them that are made until they agree, in order
     */
    Wires(Calls calls, int count, LoopGroup[] loops) {
        this.calls = calls;
        this.count = count;
        this.loops = loops;
    }

    /** Settles them at an instant. */
    void settle(long tick, double time) {
        calls.disturbFirst();
        walk(tick, time);
        calls.disturbSteps();
        calls.troubles().endOfPass();
    }

    /** Settles them for trial values of continuous states. */
    void attempt(long tick, double time) {
        calls.tries(true);
        walk(tick, time);
        calls.tries(false);
        calls.troubles().endOfPass();
    }

    private void walk(long tick, double time) {
        int call = 0;
        for (LoopGroup loop : loops) {
            calls.settle(call, loop.first(), time);
            if (tick % loop.every() == 0) {
                loop.solve(calls, time);
            }
            call = loop.end();
        }
        calls.settle(call, count, time);
    }
}
