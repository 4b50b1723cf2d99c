package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.compiled.code.DirectLoop;
import org.twinbench.kernel.schedule.compiled.code.Loop;
import org.twinbench.kernel.schedule.compiled.code.Method;
import org.twinbench.kernel.schedule.port.Feeds;
import org.twinbench.kernel.schedule.port.Slots;

/** One method of a block's components, with the inputs that it takes. */
final class Pass {

    private final Loop loop;
    private final DirectLoop directLoop;
    private final boolean direct;
    private final int[][] places;
    private final Feeds computed;
    private final int computedCount;
    private final Gather[] gathers;

    /** @param places for direct loops, the slots of inputs and wires; none otherwise */
    Pass(Method method, Inputs inputs, int[][] places) {
        this.loop = method.loop();
        this.directLoop = method.direct();
        this.direct = places.length > 0;
        this.places = places;
        Feeds.Writer feeds = inputs.computed(method);
        this.computedCount = feeds.size();
        this.computed = feeds.done();
        this.gathers = direct ? new Gather[0] : inputs.gathers(method);
    }

    /** @param worker whose scratch columns it fetches into */
    void fetch(Slots slots, Columns columns, int worker) {
        if (computedCount > 0) {
            computed.move(0, computedCount, slots, slots);
        }
        for (Gather gather : gathers) {
            gather.fill(slots, columns.reals(worker), columns.wholes(worker));
        }
    }

    /** Runs components; returns the index of the first one that has to be run by its object, or else {@code to}. */
    int run(Slots slots, Columns columns, int worker, int from, int to, double time, double dt) {
        double[][] reals = columns.reals(worker);
        long[][] wholes = columns.wholes(worker);
        return direct
                ? directLoop.run(reals, wholes, from, to, time, dt, slots.reals, slots.wholes, places)
                : loop.run(reals, wholes, from, to, time, dt);
    }
}
