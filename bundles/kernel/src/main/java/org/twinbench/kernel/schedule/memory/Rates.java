package org.twinbench.kernel.schedule.memory;

import java.util.List;
import java.util.stream.IntStream;
import org.twinbench.kernel.assembly.Part;

/** The components that are called at every n-th tick only, and which of them wait. */
final class Rates {

    private final int[] slow;
    private final int[] every;
    private final boolean[] waiting;

    Rates(List<Part> parts) {
        this.slow = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).every() > 1)
                .toArray();
        this.every = IntStream.of(slow)
                .map(component -> parts.get(component).every())
                .toArray();
        this.waiting = new boolean[parts.size()];
    }

    int[] slow() {
        return slow;
    }

    /** Goes to a tick. */
    void at(long tick) {
        for (int i = 0; i < slow.length; i++) {
            waiting[slow[i]] = tick % every[i] != 0;
        }
    }

    boolean isWaiting(int component) {
        return waiting[component];
    }

    void into(boolean[] all) {
        System.arraycopy(waiting, 0, all, 0, waiting.length);
    }
}
