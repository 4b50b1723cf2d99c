package org.twinbench.kernel.schedule.compiled.code.inlining;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.twinbench.kernel.catalog.declaration.Role;

/**
 * Where the values of a field stand.
 *
 * @param name name of the field
 * @param role what it is for
 * @param type double, boolean, int or long; int for an enumeration
 * @param place index among all that have a column; none for the time
 * @param column index among the columns of its kind: of numbers for a double, of integers otherwise; none for the time
 */
public record Cell(String name, Role role, Type type, int place, int column) {

    /** Returns whether it stands among the numbers. */
    public boolean isReal() {
        return type.getSort() == Type.DOUBLE;
    }

    boolean isTime() {
        return role == Role.TIME;
    }

    /** Returns the opcode that loads such a local variable. */
    public int load() {
        return type.getOpcode(Opcodes.ILOAD);
    }

    /** Returns the opcode that stores such a local variable. */
    public int store() {
        return type.getOpcode(Opcodes.ISTORE);
    }

    /** Returns whether a value in a column is wider than the field. */
    public boolean isNarrow() {
        return !isReal() && type.getSort() != Type.LONG;
    }
}
