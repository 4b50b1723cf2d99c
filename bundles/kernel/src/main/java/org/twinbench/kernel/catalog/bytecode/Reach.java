package org.twinbench.kernel.catalog.bytecode;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** All code of a bundle that some methods of a behavior may reach, whatever their values are. */
public final class Reach {

    private final Hierarchy hierarchy;
    private final Set<Code> seen = new HashSet<>();
    private final Deque<Code> waiting = new ArrayDeque<>();

    private Reach(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Shows every call of a method that can be reached, with the code that it stands in. */
    public static void calls(Collection<Code> entries, Hierarchy hierarchy, BiConsumer<Code, MethodInsnNode> visitor) {
        Reach reach = new Reach(hierarchy);
        entries.forEach(reach::add);
        while (!reach.waiting.isEmpty()) {
            Code code = reach.waiting.remove();
            for (AbstractInsnNode instruction : code.method().instructions) {
                if (instruction instanceof MethodInsnNode call) {
                    visitor.accept(code, call);
                    reach.target(code, call.getOpcode(), call.owner, call.name, call.desc)
                            .ifPresent(reach::add);
                } else if (instruction instanceof InvokeDynamicInsnNode link) {
                    reach.addLambda(code, link);
                }
            }
        }
    }

    private void addLambda(Code code, InvokeDynamicInsnNode link) {
        for (Object argument : link.bsmArgs) {
            if (argument instanceof Handle handle) {
                target(code, Opcodes.INVOKESTATIC, handle.getOwner(), handle.getName(), handle.getDesc())
                        .ifPresent(this::add);
            }
        }
    }

    private Optional<Code> target(Code caller, int opcode, String owner, String name, String descriptor) {
        Optional<Code> own = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL
                ? hierarchy.declared(owner, name, descriptor)
                : hierarchy.dispatched(owner, name, descriptor);
        return own.or(() -> hierarchy.neighbour(caller.owner(), owner, name, descriptor));
    }

    private void add(Code code) {
        if (seen.add(code)) {
            waiting.add(code);
        }
    }
}
