package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.port.Slots;

/** A slot that takes the value of an input: a converted one, a sum, or the one that it has while nothing is connected. */
record SpareSlot(int slot) implements Access {

    @Override
    public double real(Object slots) {
        return ((Slots) slots).reals[slot];
    }

    @Override
    public void real(Object slots, double value) {
        ((Slots) slots).reals[slot] = value;
    }

    @Override
    public long whole(Object slots) {
        return ((Slots) slots).wholes[slot];
    }

    @Override
    public void whole(Object slots, long value) {
        ((Slots) slots).wholes[slot] = value;
    }
}
