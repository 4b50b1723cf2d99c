package org.twinbench.kernel.schedule.compiled;

import java.util.Optional;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.inlining.Layout;
import org.twinbench.kernel.schedule.image.ImageWriter;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.port.Slots;

/** The fields of a block's components, in columns, and their way to the components' objects and back. */
final class Columns {

    final double[][] reals;
    final long[][] wholes;
    private final double[][][] realsOf;
    private final long[][][] wholesOf;
    private final Field[] fields;

    private record Field(Cell cell, Access access, Optional<Gather> gather) {

        boolean isMemory() {
            return cell.role() == Role.OUTPUT || cell.role().isMemory();
        }
    }

    /** @param scratch for each thread that runs blocks, the columns of inputs that it gathers */
    Columns(Layout layout, int length, Inputs inputs, Scratch[] scratch, Part part, Accesses accesses) {
        this.reals = new double[layout.reals()][];
        this.wholes = new long[layout.wholes()][];
        this.fields = layout.columns().stream()
                .map(cell -> new Field(cell, accesses.of(part, cell.name()), inputs.gather(cell.name())))
                .toArray(Field[]::new);
        for (Field field : fields) {
            Cell cell = field.cell();
            if (field.gather().isEmpty() && cell.isReal()) {
                reals[cell.column()] = new double[length];
            } else if (field.gather().isEmpty()) {
                wholes[cell.column()] = new long[length];
            }
        }
        this.realsOf = new double[scratch.length][][];
        this.wholesOf = new long[scratch.length][][];
        for (int worker = 0; worker < scratch.length; worker++) {
            realsOf[worker] = reals.clone();
            wholesOf[worker] = wholes.clone();
            int shared = 0;
            for (Field field : fields) {
                Cell cell = field.cell();
                if (field.gather().isPresent() && cell.isReal()) {
                    realsOf[worker][cell.column()] = scratch[worker].real(shared++);
                } else if (field.gather().isPresent()) {
                    wholesOf[worker][cell.column()] = scratch[worker].whole(shared++);
                }
            }
        }
    }

    /** Returns the columns of numbers, with the scratch columns of one of the threads. */
    double[][] reals(int worker) {
        return realsOf[worker];
    }

    /** Returns the columns of integers and truth values, with the scratch columns of one of the threads. */
    long[][] wholes(int worker) {
        return wholesOf[worker];
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

    /** Gives the memory of all components its places in an image; that of an input which is gathered is its slot. */
    void write(int[] components, ImageWriter image) {
        for (Field field : fields) {
            Cell cell = field.cell();
            if (field.isMemory()) {
                int first = write(cell, image);
                for (int k = 0; k < components.length; k++) {
                    image.place(components[k], cell.name(), cell.kind(), first + k);
                }
            } else if (cell.role() == Role.INPUT && field.gather().isEmpty()) {
                int first = write(cell, image);
                for (int k = 0; k < components.length; k++) {
                    image.input(components[k], cell.name(), cell.kind(), first + k);
                }
            } else if (cell.role() == Role.INPUT) {
                Gather gather = field.gather().get();
                for (int k = 0; k < components.length; k++) {
                    if (!gather.connected()[k]) {
                        image.input(components[k], cell.name(), cell.kind(), gather.slots()[k]);
                    }
                }
            }
        }
    }

    private int write(Cell cell, ImageWriter image) {
        return cell.isReal() ? image.reals(reals[cell.column()]) : image.wholes(wholes[cell.column()]);
    }
}
