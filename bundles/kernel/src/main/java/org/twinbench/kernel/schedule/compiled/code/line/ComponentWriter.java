package org.twinbench.kernel.schedule.compiled.code.line;

import java.util.function.Function;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.line.Operand.Remembered;
import org.twinbench.kernel.schedule.compiled.code.line.Operand.Shown;
import org.twinbench.kernel.schedule.compiled.code.line.Operand.Sum;
import org.twinbench.kernel.schedule.compiled.code.line.Operand.Term;

/** Writes the code of one component: its fields become local variables, the body runs, and what it changed goes back. */
final class ComponentWriter {

    private final MethodVisitor to;
    private final Template template;
    private final Function<Cell, Operand> operands;

    ComponentWriter(MethodVisitor to, Template template, Function<Cell, Operand> operands) {
        this.to = to;
        this.template = template;
        this.operands = operands;
    }

    /** @param index what the method returns if an output is not finite */
    void write(int index) {
        template.fields().forEach((cell, local) -> {
            if (!template.isWire(cell)) {
                load(cell, local);
            }
        });
        template.accept(to);
        template.fields().forEach((cell, local) -> {
            if (template.isShown(cell) && cell.isReal()) {
                check(local, index);
            }
        });
        template.fields().forEach((cell, local) -> {
            if (template.isWritten(cell)) {
                store(cell, local);
            }
        });
    }

    private void load(Cell cell, int local) {
        Operand operand = operands.apply(cell);
        if (operand instanceof Sum sum) {
            sum(cell.isReal(), sum);
        } else {
            element(operand, cell);
            to.visitInsn(cell.isReal() ? Opcodes.DALOAD : Opcodes.LALOAD);
        }
        if (cell.isNarrow()) {
            to.visitInsn(Opcodes.L2I);
        }
        to.visitVarInsn(cell.store(), local);
    }

    private void store(Cell cell, int local) {
        element(operands.apply(cell), cell);
        to.visitVarInsn(cell.load(), local);
        if (cell.isNarrow()) {
            to.visitInsn(Opcodes.I2L);
        }
        to.visitInsn(cell.isReal() ? Opcodes.DASTORE : Opcodes.LASTORE);
    }

    /** Pushes an array and an index. */
    private void element(Operand operand, Cell cell) {
        if (operand instanceof Remembered at) {
            to.visitVarInsn(Opcodes.ALOAD, cell.isReal() ? StraightLineWriter.REALS : StraightLineWriter.WHOLES);
            Numbers.push(to, at.index());
        } else if (operand instanceof Shown at) {
            slot(cell.isReal(), at.index());
        } else {
            throw new IllegalArgumentException(cell.name() + " is computed");
        }
    }

    private void slot(boolean real, int index) {
        to.visitVarInsn(Opcodes.ALOAD, real ? StraightLineWriter.REAL_SLOTS : StraightLineWriter.WHOLE_SLOTS);
        Numbers.push(to, index);
    }

    private void sum(boolean real, Sum sum) {
        boolean first = true;
        for (Term term : sum.terms()) {
            slot(term.real(), term.slot());
            to.visitInsn(term.real() ? Opcodes.DALOAD : Opcodes.LALOAD);
            if (real && !term.real()) {
                to.visitInsn(Opcodes.L2D);
            }
            if (term.converts()) {
                to.visitLdcInsn(term.factor());
                to.visitInsn(Opcodes.DMUL);
                to.visitLdcInsn(term.offset());
                to.visitInsn(Opcodes.DADD);
            }
            if (!first) {
                to.visitInsn(real ? Opcodes.DADD : Opcodes.LADD);
            }
            first = false;
        }
    }

    /** The difference of a number and itself is 0 if it is finite, and no number otherwise. */
    private void check(int local, int index) {
        Label finite = new Label();
        to.visitVarInsn(Opcodes.DLOAD, local);
        to.visitVarInsn(Opcodes.DLOAD, local);
        to.visitInsn(Opcodes.DSUB);
        to.visitInsn(Opcodes.DCONST_0);
        to.visitInsn(Opcodes.DCMPL);
        to.visitJumpInsn(Opcodes.IFEQ, finite);
        Numbers.push(to, index);
        to.visitInsn(Opcodes.IRETURN);
        to.visitLabel(finite);
    }
}
