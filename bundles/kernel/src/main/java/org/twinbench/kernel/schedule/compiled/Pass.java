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

    void fetch(Slots slots, Columns columns) {
        if (computedCount > 0) {
            computed.move(0, computedCount, slots, slots);
        }
        for (Gather gather : gathers) {
            gather.fill(slots, columns.reals, columns.wholes);
        }
    }

    /** Runs components; returns the index of the first one that has to be run by its object, or else {@code to}. */
    int run(Slots slots, Columns columns, int from, int to, double time, double dt) {
        return direct
                ? directLoop.run(columns.reals, columns.wholes, from, to, time, dt, slots.reals, slots.wholes, places)
                : loop.run(columns.reals, columns.wholes, from, to, time, dt);
    }
}
