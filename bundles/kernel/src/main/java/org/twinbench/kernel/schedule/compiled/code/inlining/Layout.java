package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.DeclaredField;
import org.twinbench.kernel.catalog.declaration.Role;

/**
 * The columns of a type: one for each annotated field that is a number, a truth value or a constant of an enumeration, of which
 * it has the ordinal. Holds nothing of the type's class.
 */
public final class Layout {

    private static final int NONE = -1;

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private int reals;
    private int wholes;

    /** Returns the layout of the annotated fields of a class. */
    public Layout(Declaration declaration) {
        for (DeclaredField field : declaration.fields()) {
            Class<?> type = field.field().getType();
            if (type.isPrimitive()) {
                add(field.name(), field.role(), Type.getType(type));
            } else if (type.isEnum()) {
                add(field.name(), field.role(), Type.INT_TYPE);
            }
        }
    }

    private void add(String name, Role role, Type type) {
        boolean real = type.getSort() == Type.DOUBLE;
        if (role == Role.TIME) {
            cells.put(name, new Cell(name, role, type, NONE, NONE));
        } else {
            cells.put(name, new Cell(name, role, type, reals + wholes, real ? reals++ : wholes++));
        }
    }

    /** Returns the cell of a field; empty for one that has no column. */
    public Optional<Cell> cell(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** Returns the cells with a column, in order of declaration. */
    public List<Cell> columns() {
        return cells.values().stream().filter(cell -> !cell.isTime()).toList();
    }

    /** Returns how many columns of numbers there are. */
    public int reals() {
        return reals;
    }

    /** Returns how many columns of integers and truth values there are. */
    public int wholes() {
        return wholes;
    }
}
