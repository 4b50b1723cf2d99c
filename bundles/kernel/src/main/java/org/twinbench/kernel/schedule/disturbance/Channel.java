package org.twinbench.kernel.schedule.disturbance;

import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.port.Slots;

/** A disturbed signal of a plan: where it is shown, and what it would be. */
final class Channel {

    private static final int IN_MEMORY = -1;

    private final Chain chain;
    private final boolean real;
    private final Slots slots;
    private final int slot;
    private final Access access;
    private final Object memory;
    private final boolean register;
    private boolean laid;
    private double rawReal;
    private long rawWhole;
    private double shownReal;
    private long shownWhole;

    private Channel(Chain chain, boolean real, Slots slots, int slot, Access access, Object memory, boolean register) {
        this.chain = chain;
        this.real = real;
        this.slots = slots;
        this.slot = slot;
        this.access = access;
        this.memory = memory;
        this.register = register;
    }

    /** An output, shown in a slot; what holds a register holds it in its component, too. */
    static Channel output(
            Chain chain, boolean real, Slots slots, int slot, Access access, Object memory, boolean register) {
        return new Channel(chain, real, slots, slot, access, memory, register);
    }

    /** An input or a fault of the type, which only its component sees. */
    static Channel inside(Chain chain, boolean real, Slots slots, Access access, Object memory) {
        return new Channel(chain, real, slots, IN_MEMORY, access, memory, false);
    }

    boolean isOver(long tick) {
        return chain.isOver(tick);
    }

    boolean isInside() {
        return slot == IN_MEMORY;
    }

    /** Returns whether this is an input of a component, disturbed at present. */
    boolean covers(Object component, Access input) {
        return laid && isInside() && memory == component && access.equals(input);
    }

    /** Takes what the signal would be, and shows what the disturbances make of it. */
    void disturb(long tick) {
        if (real) {
            rawReal = isInside() ? access.real(memory) : slots.reals[slot];
            shownReal = chain.real(rawReal, tick);
        } else {
            rawWhole = isInside() ? access.whole(memory) : slots.wholes[slot];
            shownWhole = chain.whole(rawWhole, tick);
        }
        laid = true;
        lay();
        if (register && chain.isHeld()) {
            hold();
        }
    }

    private void hold() {
        if (real) {
            access.real(memory, chain.heldReal());
        } else {
            access.whole(memory, chain.heldWhole());
        }
    }

    /** Shows the disturbed value once more, over what was fetched meanwhile. */
    void lay() {
        if (laid) {
            show(shownReal, shownWhole);
        }
    }

    /** Shows what the signal would be. */
    void lift() {
        if (laid) {
            show(rawReal, rawWhole);
        }
    }

    /** Knows no value any more. */
    void forget() {
        laid = false;
    }

    private void show(double number, long integer) {
        if (isInside() && real) {
            access.real(memory, number);
        } else if (isInside()) {
            access.whole(memory, integer);
        } else if (real) {
            slots.reals[slot] = number;
        } else {
            slots.wholes[slot] = integer;
        }
    }
}
