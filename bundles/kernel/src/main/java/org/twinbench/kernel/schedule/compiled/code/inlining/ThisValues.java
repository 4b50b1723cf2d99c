package org.twinbench.kernel.schedule.compiled.code.inlining;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Tells {@code this} from all other values; where two ways meet that differ in it, the value is neither. */
final class ThisValues extends BasicInterpreter {

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

    ThisValues() {
        super(Opcodes.ASM9);
    }

    @Override
    public BasicValue newParameterValue(boolean hasThis, int local, Type type) {
        return hasThis && local == 0 ? THIS : super.newParameterValue(hasThis, local, type);
    }
}
