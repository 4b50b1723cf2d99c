package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.twinbench.kernel.catalog.bytecode.Code;

/**
 * Instructions that take or give references. A constant of an enumeration becomes its ordinal; what static final fields hold
 * becomes a constant of the written class.
 */
final class References {

    private final Tables tables = new Tables();

    /** Returns the arrays that are read. */
    List<Object> tables() {
        return tables.arrays();
    }

    /** Returns what loads or stores a local variable. */
    static AbstractInsnNode variable(VarInsnNode variable, Frame<BasicValue> frame, int base) {
        int local = base + variable.var;
        if (variable.getOpcode() == Opcodes.ALOAD) {
            BasicValue value = frame.getLocal(variable.var);
            return value == Values.THIS
                    ? new InsnNode(Opcodes.ACONST_NULL)
                    : new VarInsnNode(Values.isConstant(value) ? Opcodes.ILOAD : Opcodes.ALOAD, local);
        }
        boolean constant = variable.getOpcode() == Opcodes.ASTORE && Values.isConstant(top(frame, 0));
        return new VarInsnNode(constant ? Opcodes.ISTORE : variable.getOpcode(), local);
    }

    /** Returns what pushes the value of a static field. */
    AbstractInsnNode constant(Code code, FieldInsnNode access) throws Refusal {
        String what = "reads the static field '" + access.name + "'";
        StaticField field = StaticField.of(code, access)
                .orElseThrow(() -> new Refusal(code.place(access), what + ", which cannot be followed"));
        if (!field.isFinal()) {
            throw new Refusal(code.place(access), what + ", which is not final");
        }
        Object value = field.value().orElseThrow(() -> new Refusal(code.place(access), what + ", which holds nothing"));
        if (value instanceof Enum<?> constant && field.field().getType().isEnum()) {
            return new LdcInsnNode(constant.ordinal());
        }
        Type type = Type.getType(access.desc);
        if (type.getSort() == Type.ARRAY && type.getElementType().getSort() < Type.ARRAY) {
            return tables.push(value);
        }
        if (type.getSort() >= Type.ARRAY) {
            throw new Refusal(code.place(access), what + ", which is no number, constant of an enumeration or table");
        }
        return new LdcInsnNode(stacked(value));
    }

    /** Returns a number or truth value as it is on the stack. */
    private static Object stacked(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof Character letter) {
            return (int) letter;
        }
        return value instanceof Byte || value instanceof Short ? ((Number) value).intValue() : value;
    }

    /** @throws Refusal if an array that is read comes from elsewhere than a static field */
    static void checkArray(Code code, AbstractInsnNode read, Frame<BasicValue> frame) throws Refusal {
        if (!Values.isArray(top(frame, read.getOpcode() == Opcodes.ARRAYLENGTH ? 0 : 1))) {
            throw new Refusal(code.place(read), "reads an array; make it static final, or use a field for each value");
        }
    }

    /** Returns the jump that compares two constants of an enumeration. */
    static JumpInsnNode comparison(
            Code code, JumpInsnNode jump, Frame<BasicValue> frame, Map<LabelNode, LabelNode> labels) throws Refusal {
        if (!Values.isConstant(top(frame, 0)) || !top(frame, 0).equals(top(frame, 1))) {
            throw new Refusal(code.place(jump), "works with objects; use numbers, truth values and enumerations");
        }
        int opcode = jump.getOpcode() == Opcodes.IF_ACMPEQ ? Opcodes.IF_ICMPEQ : Opcodes.IF_ICMPNE;
        return new JumpInsnNode(opcode, labels.get(jump.label));
    }

    /** Returns whether a method of an enumeration is called. */
    static boolean isOfConstant(MethodInsnNode call, Frame<BasicValue> frame) {
        int arguments = Type.getArgumentTypes(call.desc).length;
        return call.getOpcode() == Opcodes.INVOKEVIRTUAL && Values.isConstant(top(frame, arguments));
    }

    /** @throws Refusal if a method of an enumeration is anything else than {@code ordinal}, which gives what is there already */
    static void checkOrdinal(Code code, MethodInsnNode call) throws Refusal {
        if (!call.name.equals("ordinal")) {
            throw new Refusal(
                    code.place(call),
                    "calls the method '" + call.name + "' of an enumeration; switch over its constants instead");
        }
    }

    /** Returns whether a value may be given to a method that is inlined, or by it. */
    static boolean isKnown(BasicValue value) {
        return value != BasicValue.UNINITIALIZED_VALUE && !value.isReference()
                || Values.isConstant(value)
                || Values.isArray(value);
    }

    static BasicValue top(Frame<BasicValue> frame, int below) {
        return frame.getStack(frame.getStackSize() - 1 - below);
    }
}
