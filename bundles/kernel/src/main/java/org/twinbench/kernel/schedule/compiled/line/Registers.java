package org.twinbench.kernel.schedule.compiled.line;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.schedule.compiled.grouping.Sequence;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;

/** How the registers of a line get into their slots: in ranges of consecutive ones. */
final class Registers {

    private final Range[] reals;
    private final Range[] wholes;

    private record Range(int from, int slot, int length) {}

    Registers(Sequence sequence, Ports ports) {
        List<Integer> realSlots = new ArrayList<>();
        List<Integer> wholeSlots = new ArrayList<>();
        for (int component : sequence.components()) {
            for (PortDescriptor port : ports.parts().get(component).descriptor().ports(Direction.OUTPUT)) {
                if (port.register()) {
                    (port.kind() == Kind.REAL ? realSlots : wholeSlots).add(ports.slot(component, port.name()));
                }
            }
        }
        this.reals = ranges(realSlots);
        this.wholes = ranges(wholeSlots);
    }

    private static Range[] ranges(List<Integer> slots) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= slots.size(); i++) {
            if (i == slots.size() || slots.get(i) != slots.get(i - 1) + 1) {
                ranges.add(new Range(from, slots.get(from), i - from));
                from = i;
            }
        }
        return ranges.toArray(Range[]::new);
    }

    boolean isEmpty() {
        return reals.length == 0 && wholes.length == 0;
    }

    /** Shows them; all numbers are finite. */
    void show(Cells cells, Slots slots) {
        for (Range range : reals) {
            System.arraycopy(cells.reals, range.from(), slots.reals, range.slot(), range.length());
        }
        for (Range range : wholes) {
            System.arraycopy(cells.wholes, range.from(), slots.wholes, range.slot(), range.length());
        }
    }
}
