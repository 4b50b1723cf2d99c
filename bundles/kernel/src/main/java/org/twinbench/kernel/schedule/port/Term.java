package org.twinbench.kernel.schedule.port;

import org.twinbench.api.model.Units.Conversion;

/**
 * One source of a number.
 *
 * @param real which column the slot is in
 * @param slot index in that column
 * @param converts whether the value is converted
 * @param factor of the conversion
 * @param offset of the conversion
 */
record Term(boolean real, int slot, boolean converts, double factor, double offset) {

    static Term of(boolean real, int slot, Conversion conversion) {
        boolean converts = !conversion.equals(Conversion.NONE);
        return new Term(real, slot, converts, conversion.factor(), conversion.offset());
    }

    /** A value that is not converted keeps its bits, the sign of zero and the payload of NaN included. */
    double value(Slots slots) {
        double value = real ? slots.reals[slot] : slots.wholes[slot];
        return converts ? value * factor + offset : value;
    }

    /** Returns whether the value is a number from its slot as it is. */
    boolean isPlain() {
        return real && !converts;
    }
}
