package org.twinbench.kernel.schedule.compiled.line;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.Feeds;
import org.twinbench.kernel.schedule.Ports;
import org.twinbench.kernel.schedule.Slots;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.line.Operand;
import org.twinbench.kernel.schedule.compiled.grouping.Sequence;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Accesses;

/**
 * The fields of a line's components, and their way to the components' objects and back. First come the registers, in the order of
 * their slots, then what else is remembered. A wire is only in its slot, and so is what a connected input takes.
 */
final class Cells {

    final double[] reals;
    final long[] wholes;
    private final Operand[][] operands;
    private final Field[][] fields;
    private final int realRegisters;
    private int realCount;
    private int wholeCount;

    private record Field(Cell cell, Access access, int index) {

        boolean isWire(Operand[] operands) {
            return operands[cell.place()] instanceof Operand.Shown;
        }
    }

    Cells(Sequence sequence, Ports ports, Accesses accesses) {
        int[] components = sequence.components();
        this.operands = new Operand[components.length][];
        this.fields = new Field[components.length][];
        for (int k = 0; k < components.length; k++) {
            Part part = ports.parts().get(components[k]);
            operands[k] = new Operand[sequence.loops().get(k).layout().columns().size()];
            for (PortDescriptor port : part.descriptor().ports(Direction.OUTPUT)) {
                Cell cell = sequence.loops().get(k).layout().cell(port.name()).orElseThrow();
                operands[k][cell.place()] =
                        port.register() ? remembered(cell) : new Operand.Shown(ports.slot(components[k], port.name()));
            }
        }
        this.realRegisters = realCount;
        for (int k = 0; k < components.length; k++) {
            Part part = ports.parts().get(components[k]);
            List<Field> own = new ArrayList<>();
            for (Cell cell : sequence.loops().get(k).layout().columns()) {
                List<Source> sources =
                        cell.role() == Role.INPUT ? part.inputs().getOrDefault(cell.name(), List.of()) : List.of();
                if (!sources.isEmpty()) {
                    operands[k][cell.place()] = taken(part, cell.name(), sources, ports);
                    continue;
                }
                if (cell.role() != Role.OUTPUT) {
                    operands[k][cell.place()] = remembered(cell);
                }
                own.add(new Field(cell, accesses.of(part, cell.name()), index(operands[k][cell.place()])));
            }
            fields[k] = own.toArray(Field[]::new);
        }
        this.reals = new double[realCount];
        this.wholes = new long[wholeCount];
    }

    private Operand.Remembered remembered(Cell cell) {
        return new Operand.Remembered(cell.isReal() ? realCount++ : wholeCount++);
    }

    private static int index(Operand operand) {
        return operand instanceof Operand.Remembered at ? at.index() : ((Operand.Shown) operand).index();
    }

    private static Operand taken(Part part, String input, List<Source> sources, Ports ports) {
        Kind kind = part.descriptor().port(input).orElseThrow().kind();
        OptionalInt plain = Feeds.slot(kind, sources, ports::slot);
        return plain.isPresent()
                ? new Operand.Shown(plain.getAsInt())
                : new Operand.Sum(
                        sources.stream().map(source -> term(source, ports)).toList());
    }

    private static Operand.Term term(Source source, Ports ports) {
        Conversion conversion = source.conversion();
        return new Operand.Term(
                source.kind() == Kind.REAL,
                ports.slot(source),
                !conversion.equals(Conversion.NONE),
                conversion.factor(),
                conversion.offset());
    }

    /** Returns where the fields of a component stand. */
    Function<Cell, Operand> operands(int k) {
        return cell -> operands[k][cell.place()];
    }

    /** Takes what a component remembers from its object. */
    void load(int k, Object object) {
        for (Field field : fields[k]) {
            load(field, k, object);
        }
    }

    /** Takes one field of a component from its object, unless it is connected. */
    void load(int k, String name, Object object) {
        for (Field field : fields[k]) {
            if (field.cell().name().equals(name)) {
                load(field, k, object);
            }
        }
    }

    private void load(Field field, int k, Object object) {
        if (field.isWire(operands[k])) {
            return;
        }
        if (field.cell().isReal()) {
            reals[field.index()] = field.access().real(object);
        } else {
            wholes[field.index()] = field.access().whole(object);
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
    void store(int k, Object object, Slots slots) {
        for (Field field : fields[k]) {
            Role role = field.cell().role();
            if (role != Role.OUTPUT && !role.isMemory()) {
                continue;
            }
            boolean wire = field.isWire(operands[k]);
            if (field.cell().isReal()) {
                field.access().real(object, (wire ? slots.reals : reals)[field.index()]);
            } else {
                field.access().whole(object, (wire ? slots.wholes : wholes)[field.index()]);
            }
        }
    }
}
