package org.twinbench.kernel.schedule.compiled;

import java.util.Optional;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.inlining.Layout;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.port.Slots;

/** The fields of a block's components, in columns, and their way to the components' objects and back. */
final class Columns {

    final double[][] reals;
    final long[][] wholes;
    private final Field[] fields;

    private record Field(Cell cell, Access access, Optional<Gather> gather) {

        boolean isMemory() {
            return cell.role() == Role.OUTPUT || cell.role().isMemory();
        }
    }

    Columns(Layout layout, int length, Inputs inputs, Scratch scratch, Part part, Accesses accesses) {
        this.reals = new double[layout.reals()][];
        this.wholes = new long[layout.wholes()][];
        this.fields = layout.columns().stream()
                .map(cell -> new Field(cell, accesses.of(part, cell.name()), inputs.gather(cell.name())))
                .toArray(Field[]::new);
        int shared = 0;
        for (Field field : fields) {
            Cell cell = field.cell();
            boolean gathered = field.gather().isPresent();
            if (cell.isReal()) {
                reals[cell.column()] = gathered ? scratch.real(shared++) : new double[length];
            } else {
                wholes[cell.column()] = gathered ? scratch.whole(shared++) : new long[length];
            }
        }
    }

    /** Takes every field of a component from its object. */
    void load(int k, Object object, Slots slots) {
        for (Field field : fields) {
            load(field, k, object, slots);
        }
    }

    /** Takes one field of a component from its object. */
    void load(int k, String name, Object object, Slots slots) {
        for (Field field : fields) {
            if (field.cell().name().equals(name)) {
                load(field, k, object, slots);
            }
        }
    }

    private void load(Field field, int k, Object object, Slots slots) {
        if (field.gather().isEmpty()) {
            loadColumn(field, k, object);
        } else if (!field.gather().get().connected()[k]) {
            int spare = field.gather().get().slots()[k];
            if (field.cell().isReal()) {
                slots.reals[spare] = field.access().real(object);
            } else {
                slots.wholes[spare] = field.access().whole(object);
            }
        }
    }

    private void loadColumn(Field field, int k, Object object) {
        Cell cell = field.cell();
        if (cell.isReal()) {
            reals[cell.column()][k] = field.access().real(object);
        } else {
            wholes[cell.column()][k] = field.access().whole(object);
        }
    }

    /** Takes what a component remembers or shows from its object. */
    void loadMemory(int k, Object object) {
        for (Field field : fields) {
            if (field.isMemory()) {
                loadColumn(field, k, object);
            }
        }
    }

    /** Gives what a component remembers or shows to its object. */
    void storeMemory(int k, Object object) {
        for (Field field : fields) {
            Cell cell = field.cell();
            if (field.isMemory() && cell.isReal()) {
                field.access().real(object, reals[cell.column()][k]);
            } else if (field.isMemory()) {
                field.access().whole(object, wholes[cell.column()][k]);
            }
        }
    }
}
