package org.twinbench.kernel.schedule.compiled.code.line;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Integers in code. */
final class Numbers {

    private static final int LAST_CONSTANT = 5;

    private Numbers() {}

    /** Pushes a number that is not negative, in as few bytes as possible. */
    static void push(MethodVisitor to, int number) {
        if (number <= LAST_CONSTANT) {
            to.visitInsn(Opcodes.ICONST_0 + number);
        } else if (number <= Byte.MAX_VALUE) {
            to.visitIntInsn(Opcodes.BIPUSH, number);
        } else if (number <= Short.MAX_VALUE) {
            to.visitIntInsn(Opcodes.SIPUSH, number);
        } else {
            to.visitLdcInsn(number);
        }
    }
}
