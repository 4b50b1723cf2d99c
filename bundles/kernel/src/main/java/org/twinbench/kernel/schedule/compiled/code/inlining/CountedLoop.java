package org.twinbench.kernel.schedule.compiled.code.inlining;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A loop that counts from one to another of constants and lengths of tables, and hence ends, as compilers write it:
 * {@code for (int i = 1; i < TABLE.length; i++)}. The test is the first thing that happens after a jump back, the count the last
 * one before it, and nothing else in between changes the counter.
 *
 * @param code the method that it stands in
 * @param start where it is jumped back to
 * @param back the jump back
 */
record CountedLoop(InsnList code, LabelNode start, AbstractInsnNode back) {

    /** So far from zero that no count runs over. */
    private static final int LARGEST = 1_000_000;

    /** Returns whether it is one. */
    boolean isCounted() {
        return back.getOpcode() == Opcodes.GOTO
                && before(back) instanceof IincInsnNode count
                && before(start) instanceof VarInsnNode from
                && from.getOpcode() == Opcodes.ISTORE
                && from.var == count.var
                && isKnown(before(from))
                && isTested(count)
                && !isChangedBesides(count);
    }

    /** Returns whether a value that is stored is a constant, the length of a table or so much less than that. */
    private static boolean isKnown(AbstractInsnNode stored) {
        return isConstant(stored)
                || stored != null && stored.getOpcode() == Opcodes.ARRAYLENGTH
                || stored != null
                        && stored.getOpcode() == Opcodes.ISUB
                        && isConstant(before(stored))
                        && isKnown(before(before(stored)));
    }

    private boolean isTested(IincInsnNode count) {
        if (!(after(start) instanceof VarInsnNode counter) || counter.var != count.var) {
            return false;
        }
        AbstractInsnNode bound = after(counter);
        if (bound instanceof JumpInsnNode test) {
            return isLeft(test, Opcodes.IFEQ, count.incr);
        }
        boolean array = bound.getOpcode() == Opcodes.GETSTATIC || bound.getOpcode() == Opcodes.ALOAD;
        AbstractInsnNode last = array ? after(bound) : bound;
        return (array ? last.getOpcode() == Opcodes.ARRAYLENGTH : isConstant(bound))
                && after(last) instanceof JumpInsnNode test
                && isLeft(test, Opcodes.IF_ICMPEQ, count.incr);
    }

    /** @param equal the opcode of the test for equality, which those for the other relations follow */
    private boolean isLeft(JumpInsnNode test, int equal, int step) {
        int relation = test.getOpcode() - equal + Opcodes.IFEQ;
        boolean ends = step > 0 && (relation == Opcodes.IFGE || relation == Opcodes.IFGT)
                || step < 0 && (relation == Opcodes.IFLT || relation == Opcodes.IFLE);
        return ends && code.indexOf(test.label) > code.indexOf(back);
    }

    private boolean isChangedBesides(IincInsnNode count) {
        for (AbstractInsnNode at = start; at != back; at = at.getNext()) {
            boolean stores = at instanceof VarInsnNode variable
                    && variable.getOpcode() == Opcodes.ISTORE
                    && variable.var == count.var;
            boolean counts = at instanceof IincInsnNode other && other != count && other.var == count.var;
            if (stores || counts) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstant(AbstractInsnNode instruction) {
        if (instruction instanceof LdcInsnNode load) {
            return load.cst instanceof Integer number && Math.abs((long) number) <= LARGEST;
        }
        return instruction instanceof IntInsnNode
                || instruction != null
                        && instruction.getOpcode() >= Opcodes.ICONST_M1
                        && instruction.getOpcode() <= Opcodes.ICONST_5;
    }

    private static AbstractInsnNode after(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction.getNext();
        while (at.getOpcode() < 0) {
            at = at.getNext();
        }
        return at;
    }

    /** Returns the instruction before; null if there is none. */
    private static AbstractInsnNode before(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction.getPrevious();
        while (at != null && at.getOpcode() < 0) {
            at = at.getPrevious();
        }
        return at;
    }
}
