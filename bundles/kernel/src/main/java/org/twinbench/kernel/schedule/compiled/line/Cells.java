package org.twinbench.kernel.schedule.compiled.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.line.Operand;
import org.twinbench.kernel.schedule.compiled.grouping.Sequence;
import org.twinbench.kernel.schedule.image.ImageWriter;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.port.Feeds;
import org.twinbench.kernel.schedule.port.Ints;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * The fields of a line's components, and their way to the components' objects and back. First come the registers, in the order of
 * their slots, then what else is remembered, then the wires. The code has wires only in their slots, and so it has what a
 * connected input takes; the wires here are copies for those who ask what components remember.
 */
final class Cells {

    final double[] reals;
    final long[] wholes;
    private final Ports ports;
    private final Operand[][] operands;
    private final Field[][] fields;
    private final int realRegisters;
    private final int[] realWires;
    private final int[] wholeWires;
    private int realCount;
    private int wholeCount;

    private record Field(Cell cell, Access access, int index) {

        boolean isMemory() {
            return cell.role() == Role.OUTPUT || cell.role().isMemory();
        }
    }

    Cells(Sequence sequence, Ports ports, Accesses accesses) {
        this.ports = ports;
        int[] components = sequence.components();
        this.operands = new Operand[components.length][];
        List<List<Field>> own = new ArrayList<>();
        for (int k = 0; k < components.length; k++) {
            operands[k] = new Operand[sequence.loops().get(k).layout().columns().size()];
            own.add(new ArrayList<>());
            for (Cell cell : outputs(sequence, k, true)) {
                remember(cell, k, own, accesses.of(ports.parts().get(components[k]), cell.name()));
            }
        }
        this.realRegisters = realCount;
        for (int k = 0; k < components.length; k++) {
            Part part = ports.parts().get(components[k]);
            for (Cell cell : sequence.loops().get(k).layout().columns()) {
                if (cell.role() == Role.INPUT && part.isConnected(cell.name())) {
                    operands[k][cell.place()] = taken(components[k], cell.name());
                } else if (cell.role() != Role.OUTPUT) {
                    remember(cell, k, own, accesses.of(part, cell.name()));
                }
            }
        }
        Ints realSlots = new Ints();
        Ints wholeSlots = new Ints();
        for (int k = 0; k < components.length; k++) {
            for (Cell cell : outputs(sequence, k, false)) {
                remember(cell, k, own, accesses.of(ports.parts().get(components[k]), cell.name()));
                int slot = ports.slot(components[k], cell.name());
                operands[k][cell.place()] = new Operand.Shown(slot);
                (cell.isReal() ? realSlots : wholeSlots).add(slot);
            }
        }
        this.fields = own.stream().map(some -> some.toArray(Field[]::new)).toArray(Field[][]::new);
        this.realWires = realSlots.toArray();
        this.wholeWires = wholeSlots.toArray();
        this.reals = new double[realCount];
        this.wholes = new long[wholeCount];
    }

    private List<Cell> outputs(Sequence sequence, int k, boolean registers) {
        return ports.parts().get(sequence.components()[k]).descriptor().ports(Direction.OUTPUT).stream()
                .filter(port -> port.register() == registers)
                .map(port -> sequence.loops().get(k).layout().cell(port.name()).orElseThrow())
                .toList();
    }

    private void remember(Cell cell, int k, List<List<Field>> own, Access access) {
        int index = cell.isReal() ? realCount++ : wholeCount++;
        operands[k][cell.place()] = new Operand.Remembered(index);
        own.get(k).add(new Field(cell, access, index));
    }

    private Operand taken(int component, String name) {
        List<PortDescriptor> all = ports.parts().get(component).descriptor().ports();
        int input = Accesses.position(all, name);
        List<Source> sources = ports.parts().get(component).sources(input);
        return Feeds.isPlain(all.get(input).kind(), sources)
                ? new Operand.Shown(ports.slot(component, input, sources.get(0)))
                : new Operand.Sum(sources.stream()
                        .map(source -> term(source, ports.slot(component, input, source)))
                        .toList());
    }

    private static Operand.Term term(Source source, int slot) {
        Conversion conversion = source.conversion();
        return new Operand.Term(
                source.kind() == Kind.REAL,
                slot,
                !conversion.equals(Conversion.NONE),
                conversion.factor(),
                conversion.offset());
    }

    /** Returns where the fields of a component stand. */
    Function<Cell, Operand> operands(int k) {
        return cell -> operands[k][cell.place()];
    }

    /** Takes what a component remembers or shows from its object. */
    void load(int k, Object object) {
        for (Field field : fields[k]) {
            load(field, object);
        }
    }

    /** Takes one field of a component from its object, unless it is connected. */
    void load(int k, String name, Object object) {
        for (Field field : fields[k]) {
            if (field.cell().name().equals(name)) {
                load(field, object);
            }
        }
    }

    private void load(Field field, Object object) {
        if (field.cell().isReal()) {
            reals[field.index()] = field.access().real(object);
        } else {
            wholes[field.index()] = field.access().whole(object);
        }
    }

    /** Takes the wires from their slots. */
    void takeWires(Slots slots) {
        int first = reals.length - realWires.length;
        for (int i = 0; i < realWires.length; i++) {
            reals[first + i] = slots.reals[realWires[i]];
        }
        first = wholes.length - wholeWires.length;
        for (int i = 0; i < wholeWires.length; i++) {
            wholes[first + i] = slots.wholes[wholeWires[i]];
        }
    }

    /** Returns whether no register is infinite or not a number. */
    boolean areFinite() {
        boolean finite = true;
        for (int i = 0; i < realRegisters; i++) {
            finite &= Double.isFinite(reals[i]);
        }
        return finite;
    }

    /** Gives what a component remembers or shows to its object. */
    void store(int k, Object object) {
        for (Field field : fields[k]) {
            if (field.isMemory() && field.cell().isReal()) {
                field.access().real(object, reals[field.index()]);
            } else if (field.isMemory()) {
                field.access().whole(object, wholes[field.index()]);
            }
        }
    }

    /** Gives the memory of all components its places in an image; that of a connected input is its slot. */
    void write(int[] components, ImageWriter image) {
        int firstReal = image.reals(reals);
        int firstWhole = image.wholes(wholes);
        for (int k = 0; k < components.length; k++) {
            for (Field field : fields[k]) {
                Cell cell = field.cell();
                image.prepare(components[k], field.access());
                int at = (cell.isReal() ? firstReal : firstWhole) + field.index();
                if (field.isMemory()) {
                    image.place(components[k], cell.name(), cell.kind(), at);
                } else if (cell.role() == Role.INPUT) {
                    image.input(components[k], cell.name(), cell.kind(), at);
                }
            }
        }
    }
}
