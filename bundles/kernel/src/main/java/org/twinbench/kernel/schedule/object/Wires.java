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

    /** Computes them from what is there. */
    void walk(long tick, double time) {
        int call = 0;
        for (int loop = 0; loop < loops.length; loop++) {
            calls.settle(call, loops[loop].first(), time);
            solve(loop, tick, time);
            call = loops[loop].end();
        }
        calls.settle(call, count, time);
    }

    /** Solves one of the loops, by its place in their order, if its components are called at this tick. */
    void solve(int loop, long tick, double time) {
        if (tick % loops[loop].every() == 0) {
            loops[loop].solve(calls, time);
        }
    }
}
