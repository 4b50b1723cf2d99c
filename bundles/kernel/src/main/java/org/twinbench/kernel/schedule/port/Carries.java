package org.twinbench.kernel.schedule.port;

import java.util.List;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;

/** The wires of a plan whose values of the tick before are kept, for delays and as a start for the solvers of loops. */
public final class Carries {

    private final Carry[] carries;

    public Carries(List<Carry> carries) {
        this.carries = carries.toArray(Carry[]::new);
    }

    /** Begins with the start values of the wires. */
    public void begin(Components components, Slots slots) {
        for (Carry carry : carries) {
            Access access = components.access(carry.part(), carry.port());
            if (carry.real()) {
                slots.reals[carry.before()] = access.real(components.behavior(carry.part()));
            } else {
                slots.wholes[carry.before()] = access.whole(components.behavior(carry.part()));
            }
        }
    }

    /** Keeps the present values; called once a tick, before the next instant. */
    public void move(Slots slots) {
        for (Carry carry : carries) {
            carry.move(slots);
        }
    }
}
