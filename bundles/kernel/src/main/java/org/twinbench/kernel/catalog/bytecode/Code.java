package org.twinbench.kernel.catalog.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.twinbench.kernel.catalog.declaration.Names;

/**
 * A method with its code.
 *
 * @param owner the class that declares it
 * @param method its code, not abstract and not native
 */
public record Code(Class<?> owner, MethodNode method) {

    static boolean exists(MethodNode method) {
        return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }

    public boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    public boolean isPrivate() {
        return (method.access & Opcodes.ACC_PRIVATE) != 0;
    }

    /** Returns where an instruction stands. */
    public Place place(AbstractInsnNode instruction) {
        return new Place(Names.spoken(owner), name(), line(instruction));
    }

    private String name() {
        return method.name.equals("<init>") ? "its constructor" : method.name;
    }

    private static int line(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
            if (at instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return Place.UNKNOWN;
    }
}
