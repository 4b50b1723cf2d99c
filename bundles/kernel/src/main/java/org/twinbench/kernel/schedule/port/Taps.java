package org.twinbench.kernel.schedule.port;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.kernel.schedule.memory.Access;

/** The taps of a plan: each shows an output, that is, copies it from its component's memory to its slot. */
public final class Taps {

    private final Access[] from;
    private final int[] slot;
    private final int[] port;

    private Taps(Access[] from, int[] slot, int[] port) {
        this.from = from;
        this.slot = slot;
        this.port = port;
    }

    /**
     * Shows an output.
     *
     * @param guarded whether the slot keeps its value instead of one that is not finite
     * @return whether the output is finite
     */
    public boolean show(int tap, Object memory, Slots slots, boolean guarded) {
        int to = slot[tap];
        if (to < 0) {
            slots.wholes[~to] = from[tap].whole(memory);
            return true;
        }
        double value = from[tap].real(memory);
        boolean finite = value - value == 0;
        if (finite || !guarded) {
            slots.reals[to] = value;
        }
        return finite;
    }

    /** Returns the position of a tap's output among the ports of its component. */
    public int port(int tap) {
        return port[tap];
    }

    /** Returns the slot that a tap of a number writes. */
    public int slot(int tap) {
        return slot[tap];
    }

    /** Writes taps one after the other. */
    public static final class Writer {

        private final List<Access> from = new ArrayList<>();
        private final List<Integer> slot = new ArrayList<>();
        private final List<Integer> port = new ArrayList<>();

        int size() {
            return from.size();
        }

        /** Adds a tap; slots of integers and truth values are told from those of numbers by their sign. */
        void add(Access output, boolean real, int to, int position) {
            from.add(output);
            slot.add(real ? to : ~to);
            port.add(position);
        }

        public Taps done() {
            return new Taps(
                    from.toArray(Access[]::new),
                    slot.stream().mapToInt(Integer::intValue).toArray(),
                    port.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
