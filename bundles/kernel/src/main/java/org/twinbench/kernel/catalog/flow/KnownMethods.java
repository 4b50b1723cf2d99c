package org.twinbench.kernel.catalog.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Methods outside of a vendor's bundle whose doings are known without reading them. */
public final class KnownMethods {

    private static final Set<String> ARRAY_READERS = Set.of(
            "binarySearch", "compare", "copyOf", "copyOfRange", "equals", "hashCode", "mismatch", "stream", "toString");

    private KnownMethods() {}

    /** Returns whether a call gives what its arguments say and does nothing else: numbers in, a number out. */
    public static boolean isPure(MethodInsnNode call) {
        boolean known = call.owner.startsWith("java/lang/") || call.owner.startsWith("org/twinbench/api/component/");
        return call.getOpcode() == Opcodes.INVOKESTATIC
                && known
                && isPrimitive(Type.getReturnType(call.desc))
                && Stream.of(Type.getArgumentTypes(call.desc)).allMatch(KnownMethods::isPrimitive);
    }

    /** Returns those arguments of a call whose contents it may change. */
    static List<Trace> changeable(MethodInsnNode call, List<Trace> arguments) {
        if (call.owner.equals("java/lang/System") && call.name.equals("arraycopy")) {
            return List.of(arguments.get(2));
        }
        boolean reads = call.owner.startsWith("[")
                || call.owner.equals("java/lang/Object")
                || call.owner.equals("java/util/Arrays") && ARRAY_READERS.contains(call.name);
        return reads ? List.of() : arguments;
    }

    /** Returns whether {@code java.lang.Object} has such a method. */
    static boolean isOfObject(MethodInsnNode call) {
        return switch (call.name + call.desc) {
            case "<init>()V",
                    "getClass()Ljava/lang/Class;",
                    "hashCode()I",
                    "toString()Ljava/lang/String;",
                    "equals(Ljava/lang/Object;)Z" -> true;
            default -> false;
        };
    }

    /** Returns a called method as sentences name it: {@code Arrays.fill}. */
    public static String spoken(MethodInsnNode call) {
        String owner = call.owner.substring(call.owner.lastIndexOf('/') + 1).replace('$', '.');
        return call.name.equals("<init>") ? "a new " + owner : owner + "." + call.name;
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY && type != Type.VOID_TYPE;
    }
}
