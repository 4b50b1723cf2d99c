package org.twinbench.kernel.schedule.compiled.code.inlining;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * {@code Math.min} and {@code Math.max} of doubles as two comparisons that a processor predicts, and as the call itself where both
 * fail: for equal numbers, zeros of either sign among them, and what is not a number. The bits are those of the call.
 */
final class Choice {

    private Choice() {}

    static boolean isOf(MethodInsnNode call) {
        return call.owner.equals("java/lang/Math")
                && (call.name.equals("min") || call.name.equals("max"))
                && call.desc.equals("(DD)D");
    }

    /** Takes two numbers from the stack and leaves one. */
    static InsnList code(MethodInsnNode call, Locals locals) {
        boolean min = call.name.equals("min");
        int one = locals.fresh(2);
        int other = locals.fresh(2);
        LabelNode notOne = new LabelNode();
        LabelNode tie = new LabelNode();
        LabelNode end = new LabelNode();
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.DSTORE, other));
        code.add(new VarInsnNode(Opcodes.DSTORE, one));
        takeFirst(code, min ? one : other, min ? other : one, one, notOne, end);
        code.add(notOne);
        takeFirst(code, min ? other : one, min ? one : other, other, tie, end);
        code.add(tie);
        code.add(new VarInsnNode(Opcodes.DLOAD, one));
        code.add(new VarInsnNode(Opcodes.DLOAD, other));
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, call.owner, call.name, call.desc, false));
        code.add(end);
        return code;
    }

    /** Leaves a number and goes to the end if one is strictly smaller than another, which holds for no NaN. */
    private static void takeFirst(
            InsnList code, int smaller, int larger, int taken, LabelNode otherwise, LabelNode end) {
        code.add(new VarInsnNode(Opcodes.DLOAD, smaller));
        code.add(new VarInsnNode(Opcodes.DLOAD, larger));
        code.add(new InsnNode(Opcodes.DCMPG));
        code.add(new JumpInsnNode(Opcodes.IFGE, otherwise));
        code.add(new VarInsnNode(Opcodes.DLOAD, taken));
        code.add(new JumpInsnNode(Opcodes.GOTO, end));
    }
}
