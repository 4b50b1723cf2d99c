package org.twinbench.kernel.schedule;

import org.twinbench.api.model.Units.Conversion;

/** Moves the value of a connection from the slots into the input that takes it. */
sealed interface Feed {

    void move(Slots slots, Object memory);

    /** A number as it is. */
    record Real(Access to, int slot) implements Feed {
        @Override
        public void move(Slots slots, Object memory) {
            to.real(memory, slots.reals[slot]);
        }
    }

    /** A number in another unit, or an integer that becomes a number. */
    record Converted(Access to, Term term) implements Feed {
        @Override
        public void move(Slots slots, Object memory) {
            to.real(memory, term.value(slots));
        }
    }

    /** An integer or truth value as it is. */
    record Whole(Access to, int slot) implements Feed {
        @Override
        public void move(Slots slots, Object memory) {
            to.whole(memory, slots.wholes[slot]);
        }
    }

    /** Numbers, added from first to last. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sum(Access to, Term[] terms) implements Feed {
        @Override
        public void move(Slots slots, Object memory) {
            double sum = terms[0].value(slots);
            for (int i = 1; i < terms.length; i++) {
                sum += terms[i].value(slots);
            }
            to.real(memory, sum);
        }
    }

    /** Integers, added from first to last. */
    @SuppressWarnings("ArrayRecordComponent")
    record WholeSum(Access to, int[] slots) implements Feed {
        @Override
        public void move(Slots from, Object memory) {
            long sum = 0;
            for (int slot : slots) {
                sum += from.wholes[slot];
            }
            to.whole(memory, sum);
        }
    }

    /** One source of a number. */
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
    }
}
