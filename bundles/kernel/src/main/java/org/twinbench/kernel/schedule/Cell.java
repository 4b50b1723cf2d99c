package org.twinbench.kernel.schedule;

import java.util.Optional;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.assembly.Part;

/** One component of an interpreted plan. */
final class Cell {

    final Part part;
    final Behavior behavior;
    final Feed[] beforeStep;
    final Tap[] registers;
    private final Access time;

    /** Steps no more. */
    boolean held;

    /** Threw during this tick. */
    boolean failed;

    Cell(Part part, Behavior behavior, Optional<Access> time, Feed[] beforeStep, Tap[] registers) {
        this.part = part;
        this.behavior = behavior;
        this.time = time.orElse(null);
        this.beforeStep = beforeStep;
        this.registers = registers;
    }

    void time(double now) {
        if (time != null) {
            time.real(behavior, now);
        }
    }

    void fetch(Feed[] feeds, Slots slots) {
        for (Feed feed : feeds) {
            feed.move(slots, behavior);
        }
    }
}
