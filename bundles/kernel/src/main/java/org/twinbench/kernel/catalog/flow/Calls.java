package org.twinbench.kernel.catalog.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.twinbench.kernel.catalog.bytecode.Code;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.catalog.flow.MethodWalk.Call;
import org.twinbench.kernel.catalog.flow.MethodWalk.Summary;

/**
 * Calls: methods of {@code this} and static methods of the same bundle are followed; any other may do whatever it likes with what
 * it is given.
 */
final class Calls {

    private final MethodWalk walk;

    Calls(MethodWalk walk) {
        this.walk = walk;
    }

    /** Returns what any of these values depends on. */
    static Set<String> inputs(List<? extends Trace> values) {
        return values.stream().map(Trace::inputs).reduce(Set.of(), Trace::union);
    }

    /** Returns what a call gives; null where it gives nothing. */
    Trace call(MethodInsnNode call, List<Trace> arguments) throws AnalyzerException {
        Optional<Code> target = target(call, arguments);
        if (target.isPresent()) {
            return follow(call, target.get(), arguments);
        }
        if (!isPlainObjectMethod(call, arguments)) {
            letGo(call, arguments, "gives this to " + KnownMethods.spoken(call));
        }
        return unfollowed(call, arguments);
    }

    /** Returns what a lambda, a method reference or a concatenation is made of; the code of a lambda may run, or not. */
    Trace link(InvokeDynamicInsnNode call, List<Trace> arguments) throws AnalyzerException {
        for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle handle) {
                followLambda(call, handle, arguments);
            }
        }
        letGo(call, arguments, "captures this in a lambda or a text");
        handOut(call, arguments);
        return opaque(call, call.desc, arguments);
    }

    private Optional<Code> target(MethodInsnNode call, List<Trace> arguments) {
        Hierarchy hierarchy = walk.walk().hierarchy();
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return hierarchy
                    .declared(call.owner, call.name, call.desc)
                    .or(() -> hierarchy.neighbour(walk.code().owner(), call.owner, call.name, call.desc));
        }
        if (!arguments.get(0).isSelf()) {
            return Optional.empty();
        }
        return call.getOpcode() == Opcodes.INVOKESPECIAL
                ? hierarchy.declared(call.owner, call.name, call.desc)
                : hierarchy.dispatched(call.owner, call.name, call.desc);
    }

    private Trace follow(AbstractInsnNode call, Code code, List<Trace> arguments) throws AnalyzerException {
        Summary summary =
                walk.walk().enter(new Call(code, arguments, walk.frame().assigned(), walk.conditions(call)));
        walk.touch(summary.touched());
        walk.frame().assign(summary.assigned(walk.walk().assignable()));
        Type returned = Type.getReturnType(code.method().desc);
        if (returned == Type.VOID_TYPE) {
            return null;
        }
        return walk.made(call, summary.result().orElse(Trace.of(returned.getSize(), Set.of())));
    }

    private void followLambda(InvokeDynamicInsnNode call, Handle handle, List<Trace> captured)
            throws AnalyzerException {
        Hierarchy hierarchy = walk.walk().hierarchy();
        boolean bound = !captured.isEmpty() && captured.get(0).isSelf();
        Optional<Code> body = handle.getTag() == Opcodes.H_INVOKESTATIC
                ? hierarchy.declared(handle.getOwner(), handle.getName(), handle.getDesc())
                : bound
                        ? hierarchy.dispatched(handle.getOwner(), handle.getName(), handle.getDesc())
                        : Optional.empty();
        if (body.isPresent()) {
            List<Trace> arguments = completed(captured, body.get());
            Summary summary = walk.walk()
                    .enter(new Call(body.get(), arguments, walk.frame().assigned(), walk.conditions(call)));
            walk.touch(summary.touched());
        }
    }

    /** Whoever calls a lambda gives it the rest of its arguments, made of what lies on the heap. */
    private List<Trace> completed(List<Trace> captured, Code body) {
        List<Trace> arguments = new ArrayList<>(captured);
        Type[] types = Type.getArgumentTypes(body.method().desc);
        int own = body.isStatic() ? 0 : 1;
        for (int at = captured.size() - own; at < types.length; at++) {
            arguments.add(Trace.of(types[at].getSize(), walk.facts().heap()));
        }
        return arguments;
    }

    private Trace unfollowed(MethodInsnNode call, List<Trace> arguments) {
        if (KnownMethods.isPure(call)) {
            return walk.made(call, Trace.of(Type.getReturnType(call.desc).getSize(), inputs(arguments)));
        }
        handOut(call, KnownMethods.changeable(call, arguments));
        return opaque(call, call.desc, arguments);
    }

    private Trace opaque(AbstractInsnNode call, String descriptor, List<Trace> arguments) {
        Set<String> inputs = Trace.union(inputs(arguments), walk.conditions(call));
        walk.facts().callsOut();
        walk.facts().putOnHeap(inputs);
        walk.touch(inputs);
        Type returned = Type.getReturnType(descriptor);
        return returned == Type.VOID_TYPE
                ? null
                : walk.made(call, Trace.of(returned.getSize(), walk.facts().heap()));
    }

    private void handOut(AbstractInsnNode call, List<Trace> arguments) {
        arguments.stream()
                .flatMap(argument -> argument.memory().stream())
                .filter(memory -> !memory.shared())
                .filter(memory -> walk.walk().role(memory.field()).stream().anyMatch(role -> role == Role.STATE))
                .forEach(memory -> walk.facts().saw(Event.HANDS_OUT_STATE, walk.place(call), memory.field()));
    }

    private void letGo(AbstractInsnNode call, List<Trace> arguments, String how) {
        if (arguments.stream().anyMatch(Trace::mayBeSelf)) {
            walk.facts().saw(Event.LETS_GO_OF_THIS, walk.place(call), how);
        }
    }

    /** {@code Object}'s own constructor, {@code getClass} and the like change nothing and keep nothing. */
    private static boolean isPlainObjectMethod(MethodInsnNode call, List<Trace> arguments) {
        return call.getOpcode() != Opcodes.INVOKESTATIC
                && KnownMethods.isOfObject(call)
                && arguments.get(0).isSelf()
                && arguments.stream().skip(1).noneMatch(Trace::mayBeSelf);
    }
}
