package org.twinbench.kernel.schedule.compiled.code.inlining;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/**
 * Tells {@code this}, constants of enumerations and arrays of numbers from all other values; where two ways meet that differ in
 * it, the value is none of them.
 */
final class Values extends BasicInterpreter {

    /** The component that is called. */
    static final BasicValue THIS = new BasicValue(Type.getObjectType("java/lang/Object")) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    };

    private final Class<?> from;

    /** @param from the class whose code is read */
    Values(Class<?> from) {
        super(Opcodes.ASM9);
        this.from = from;
    }

    /** Returns whether a value is a constant of an enumeration, which is its ordinal in what is written. */
    static boolean isConstant(BasicValue value) {
        return value != THIS && value.isReference() && value != BasicValue.REFERENCE_VALUE && !isArray(value);
    }

    /** Returns whether a value is an array of numbers or of arrays of them. */
    static boolean isArray(BasicValue value) {
        return value.isReference() && value.getType().getSort() == Type.ARRAY;
    }

    @Override
    public BasicValue newParameterValue(boolean hasThis, int local, Type type) {
        return hasThis && local == 0 ? THIS : super.newParameterValue(hasThis, local, type);
    }

    @Override
    public BasicValue newValue(Type type) {
        return type != null && (isOfNumbers(type) || isEnumeration(type)) ? new BasicValue(type) : super.newValue(type);
    }

    @Override
    public BasicValue binaryOperation(AbstractInsnNode instruction, BasicValue left, BasicValue right)
            throws AnalyzerException {
        return instruction.getOpcode() == Opcodes.AALOAD && isArray(left)
                ? newValue(Type.getType(left.getType().getDescriptor().substring(1)))
                : super.binaryOperation(instruction, left, right);
    }

    private static boolean isOfNumbers(Type type) {
        return type.getSort() == Type.ARRAY && type.getElementType().getSort() != Type.OBJECT;
    }

    private boolean isEnumeration(Type type) {
        return type.getSort() == Type.OBJECT
                && StaticField.load(from, type.getInternalName())
                        .filter(Class::isEnum)
                        .isPresent();
    }
}
