package org.twinbench.kernel.schedule.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.grouping.Group;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;

/** How the wires or the registers of a block's components get from their columns to their slots. */
final class Shows {

    private static final long EXPONENT = 0x7FF0000000000000L;
    private static final long ONE = 0x0010000000000000L;

    private final int[] components;
    private final int[] ranks;
    private final Show[] shows;

    private record Show(Cell output, int firstSlot) {}

    /** @param ranks for each component, the rank of troubles with these outputs */
    Shows(Group group, Part first, Ports ports, boolean registers, int[] ranks) {
        this.components = group.components();
        this.ranks = ranks;
        List<Show> found = new ArrayList<>();
        for (PortDescriptor port : first.descriptor().ports()) {
            if (port.direction() == Direction.OUTPUT && port.register() == registers) {
                Cell output = group.loops().layout().cell(port.name()).orElseThrow();
                found.add(new Show(output, ports.slot(components[0], port.name())));
            }
        }
        this.shows = found.toArray(Show[]::new);
    }

    boolean isEmpty() {
        return shows.length == 0;
    }

    /** Returns the slots of each output. */
    Map<Cell, int[]> slots() {
        Map<Cell, int[]> slots = new LinkedHashMap<>();
        for (Show show : shows) {
            slots.put(
                    show.output(),
                    IntStream.range(show.firstSlot(), show.firstSlot() + components.length)
                            .toArray());
        }
        return slots;
    }

    /** Shows the outputs of all components. */
    void all(Columns columns, Calls objects) {
        Slots slots = objects.slots();
        for (Show show : shows) {
            int column = show.output().column();
            if (!show.output().isReal()) {
                System.arraycopy(columns.wholes[column], 0, slots.wholes, show.firstSlot(), components.length);
            } else if (areFinite(columns.reals[column])) {
                System.arraycopy(columns.reals[column], 0, slots.reals, show.firstSlot(), components.length);
            } else {
                for (int k = 0; k < components.length; k++) {
                    real(show, k, columns.reals[column][k], objects);
                }
            }
        }
    }

    /** Returns whether no number is infinite or not a number: an exponent of all ones overflows into the sign. */
    private static boolean areFinite(double[] column) {
        long any = 0;
        for (double value : column) {
            any |= (Double.doubleToRawLongBits(value) & EXPONENT) + ONE;
        }
        return any >= 0;
    }

    /** Shows the outputs of one component. */
    void one(int k, Columns columns, Calls objects) {
        for (Show show : shows) {
            int column = show.output().column();
            if (show.output().isReal()) {
                real(show, k, columns.reals[column][k], objects);
            } else {
                objects.slots().wholes[show.firstSlot() + k] = columns.wholes[column][k];
            }
        }
    }

    private void real(Show show, int k, double value, Calls objects) {
        boolean finite = value - value == 0;
        int slot = show.firstSlot() + k;
        if (finite || !objects.isGuarded()) {
            objects.slots().reals[slot] = value;
        }
        if (!finite) {
            objects.troubles().notFinite(ranks[k], components[k], show.output().name(), slot, value);
        }
    }
}
