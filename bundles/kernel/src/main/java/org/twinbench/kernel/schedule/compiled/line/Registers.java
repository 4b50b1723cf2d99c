package org.twinbench.kernel.schedule.compiled.line;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.InterpretedPlan;
import org.twinbench.kernel.schedule.Ports;
import org.twinbench.kernel.schedule.Slots;
import org.twinbench.kernel.schedule.compiled.Shown;
import org.twinbench.kernel.schedule.compiled.grouping.Sequence;

/** How the registers of a line get into their slots: in ranges of consecutive ones. */
final class Registers {

    private final Shown[] numbers;
    private final Range[] reals;
    private final Range[] wholes;

    private record Range(int from, int slot, int length) {}

    Registers(Sequence sequence, Ports ports) {
        List<Shown> ownNumbers = new ArrayList<>();
        List<Integer> realSlots = new ArrayList<>();
        List<Integer> wholeSlots = new ArrayList<>();
        for (int component : sequence.components()) {
            Part part = ports.parts().get(component);
            for (PortDescriptor port : part.descriptor().ports(Direction.OUTPUT)) {
                int slot = ports.slot(component, port.name());
                if (port.register() && port.kind() == Kind.REAL) {
                    ownNumbers.add(new Shown(ports.parts().size() + component, component, port.name(), slot));
                    realSlots.add(slot);
                } else if (port.register()) {
                    wholeSlots.add(slot);
                }
            }
        }
        this.numbers = ownNumbers.toArray(Shown[]::new);
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

    void show(Cells cells, InterpretedPlan objects) {
        Slots slots = objects.slots();
        if (Shown.areFinite(cells.reals, 0, numbers.length)) {
            for (Range range : reals) {
                System.arraycopy(cells.reals, range.from(), slots.reals, range.slot(), range.length());
            }
        } else {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i].show(cells.reals[i], objects);
            }
        }
        for (Range range : wholes) {
            System.arraycopy(cells.wholes, range.from(), slots.wholes, range.slot(), range.length());
        }
    }
}
