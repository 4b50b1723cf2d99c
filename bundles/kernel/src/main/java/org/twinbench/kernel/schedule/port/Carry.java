package org.twinbench.kernel.schedule.port;

/**
 * A wire whose value of the tick before is kept.
 *
 * @param part index of the component that gives it
 * @param port its name
 * @param real which column its slots are in
 * @param slot its slot
 * @param before the slot of its value of the tick before; in row 0 its start value
 */
public record Carry(int part, String port, boolean real, int slot, int before) {

    /** Keeps the present value, for the present becomes the tick before. */
    void move(Slots slots) {
        if (real) {
            slots.reals[before] = slots.reals[slot];
        } else {
            slots.wholes[before] = slots.wholes[slot];
        }
    }
}
