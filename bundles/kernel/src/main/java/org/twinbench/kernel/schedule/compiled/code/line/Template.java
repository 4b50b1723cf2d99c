package org.twinbench.kernel.schedule.compiled.code.line;

import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.compiled.code.inlining.Body;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.inlining.Locals;

/** A method of a type as it is written for each of its components. Holds nothing of the type's class. */
public final class Template {

    private final InsnList instructions;
    private final Locals locals;
    private final boolean computesWires;
    private final boolean mayThrow;
    private final boolean readsTables;
    private final int bytes;

    /** @param computesWires whether outputs that the body writes remember nothing */
    public Template(Body body, boolean computesWires) {
        this.instructions = body.instructions();
        this.locals = body.locals();
        this.computesWires = computesWires;
        this.readsTables = !body.tables().isEmpty();
        boolean risky = false;
        for (AbstractInsnNode instruction : instructions) {
            risky |= mayThrow(instruction);
        }
        this.mayThrow = risky;
        this.bytes = measure();
    }

    private static boolean mayThrow(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM -> true;
            case Opcodes.INVOKESTATIC -> {
                MethodInsnNode call = (MethodInsnNode) instruction;
                yield !(call.owner.equals("java/lang/Math") && call.desc.endsWith("D)D"));
            }
            default -> opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD || opcode >= Opcodes.GETSTATIC;
        };
    }

    private int measure() {
        MethodVisitor method = new ClassWriter(0).visitMethod(0, "measured", StraightLineWriter.DESCRIPTOR, null, null);
        Label start = new Label();
        Label end = new Label();
        method.visitLabel(start);
        new ComponentWriter(method, this, cell -> new Operand.Remembered(Short.MAX_VALUE)).write(Short.MAX_VALUE);
        method.visitLabel(end);
        return end.getOffset() - start.getOffset();
    }

    /** Returns how many bytes the code of a component takes at most, without what converts and adds its inputs. */
    public int bytes() {
        return bytes;
    }

    /** Returns whether the body reads arrays that its class has to carry, which that of a line does not. */
    public boolean readsTables() {
        return readsTables;
    }

    boolean mayThrow() {
        return mayThrow;
    }

    /** Returns the fields that the body touches, with their local variables. */
    Map<Cell, Integer> fields() {
        return locals.fields();
    }

    boolean isWritten(Cell cell) {
        return locals.isWritten(cell);
    }

    /** Returns whether a field is a wire that the body assigns. */
    boolean isWire(Cell cell) {
        return computesWires && isShown(cell);
    }

    /** Returns whether a field is an output that the body may assign. */
    boolean isShown(Cell cell) {
        return cell.role() == Role.OUTPUT && locals.isWritten(cell);
    }

    /** Writes the body; one at a time, for the list keeps where its labels went. */
    synchronized void accept(MethodVisitor to) {
        instructions.resetLabels();
        instructions.accept(to);
    }
}
