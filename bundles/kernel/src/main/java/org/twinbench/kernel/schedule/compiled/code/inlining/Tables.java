package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * The arrays that written code reads. They are the class data of its hidden class: constants for the JVM, and nothing that refers to
 * the class which made them.
 */
public final class Tables {

    private static final Handle CLASS_DATA = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/MethodHandles",
            "classDataAt",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
            false);

    private final List<Object> arrays = new ArrayList<>();

    /** Returns what pushes an array. */
    LdcInsnNode push(Object array) {
        int index = 0;
        while (index < arrays.size() && arrays.get(index) != array) {
            index++;
        }
        if (index == arrays.size()) {
            arrays.add(array);
        }
        return new LdcInsnNode(element(index, Type.getDescriptor(array.getClass())));
    }

    /** Returns one of the arrays in the class data of the class in which it is used. */
    public static ConstantDynamic element(int index, String descriptor) {
        return new ConstantDynamic("_", descriptor, CLASS_DATA, index);
    }

    /** Returns the arrays in the order of their indices. */
    List<Object> arrays() {
        return List.copyOf(arrays);
    }
}
