package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.Feeds;
import org.twinbench.kernel.schedule.Slots;
import org.twinbench.kernel.schedule.compiled.code.Loop;
import org.twinbench.kernel.schedule.compiled.code.Method;

/** One method of a block's components, with the inputs that it takes. */
final class Pass {

    private final Loop loop;
    private final Feeds computed;
    private final int computedCount;
    private final Gather[] gathers;

    Pass(Method method, Inputs inputs) {
        this.loop = method.loop();
        Feeds.Writer feeds = inputs.computed(method);
        this.computedCount = feeds.size();
        this.computed = feeds.done();
        this.gathers = inputs.gathers(method);
    }

    Loop loop() {
        return loop;
    }

    void fetch(Slots slots, double[][] reals, long[][] wholes) {
        computed.move(0, computedCount, slots, slots);
        for (Gather gather : gathers) {
            gather.fill(slots, reals, wholes);
        }
    }
}
