package org.twinbench.kernel.catalog.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.twinbench.kernel.catalog.bytecode.Code;
import org.twinbench.kernel.catalog.bytecode.Place;

/** The walk through one method as it is called once: with these arguments, at this moment, under these conditions. */
final class MethodWalk {

    private final Walk walk;
    private final Call call;
    private final ControlDependence dependence;
    private final Map<Integer, Set<String>> decisions = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private Optional<Trace> result = Optional.empty();
    private AssignmentFrame frame;

    MethodWalk(Walk walk, Call call) {
        this.walk = walk;
        this.call = call;
        this.dependence = walk.dependence(call.code().method());
        this.frame = new AssignmentFrame(0, 0, call.assigned());
        touched.addAll(call.conditions());
        touched.addAll(Calls.inputs(call.arguments()));
    }

    /** Walks until nothing new turns up: a condition met late decides on instructions that were met early. */
    Summary run() throws AnalyzerException {
        Frame<Trace>[] frames;
        int before;
        do {
            before = extent();
            frames = analyze();
        } while (extent() > before);
        return summary(frames);
    }

    Walk walk() {
        return walk;
    }

    Facts facts() {
        return walk.facts();
    }

    Code code() {
        return call.code();
    }

    Place place(AbstractInsnNode instruction) {
        return call.code().place(instruction);
    }

    /** Returns the frame that the current instruction starts from. */
    AssignmentFrame frame() {
        return frame;
    }

    void enter(AssignmentFrame before) {
        frame = before;
    }

    /** Returns everything that any value of this method depends on. */
    Set<String> touched() {
        return Set.copyOf(touched);
    }

    void touch(Set<String> inputs) {
        touched.addAll(inputs);
    }

    Trace argument(int local) {
        int at = 0;
        for (Trace argument : call.arguments()) {
            if (at == local) {
                return argument;
            }
            at += argument.size();
        }
        throw new IllegalArgumentException("No argument starts at local variable " + local);
    }

    /** Returns a value with what decided that it was made. */
    Trace made(AbstractInsnNode instruction, Trace value) {
        Trace decided = value.dependingOn(conditions(instruction));
        touched.addAll(decided.inputs());
        return decided;
    }

    /** Returns the inputs that decide whether an instruction is executed. */
    Set<String> conditions(AbstractInsnNode instruction) {
        int[] branches = dependence.branches(index(instruction));
        if (branches == null) {
            return touched();
        }
        Set<String> conditions = call.conditions();
        for (int branch : branches) {
            conditions = Trace.union(conditions, decisions.getOrDefault(branch, Set.of()));
        }
        return conditions;
    }

    /** The instruction chooses a way by a value that depends on these inputs. */
    void decides(AbstractInsnNode instruction, Set<String> inputs) {
        Set<String> all = Trace.union(inputs, conditions(instruction));
        touched.addAll(all);
        decisions.merge(index(instruction), all, Trace::union);
    }

    void returns(Trace value) {
        result = Optional.of(result.map(value::or).orElse(value));
    }

    private Frame<Trace>[] analyze() throws AnalyzerException {
        return new Analyzer<Trace>(new TraceInterpreter(this)) {
            @Override
            protected Frame<Trace> newFrame(int locals, int stack) {
                return new AssignmentFrame(locals, stack, call.assigned());
            }

            @Override
            protected Frame<Trace> newFrame(Frame<? extends Trace> other) {
                return new AssignmentFrame((AssignmentFrame) (Frame<?>) other);
            }
        }.analyze(call.code().owner().getName().replace('.', '/'), call.code().method());
    }

    private Summary summary(Frame<Trace>[] frames) {
        Map<Place, Set<String>> ends = new TreeMap<>();
        for (int at = 0; at < frames.length; at++) {
            AbstractInsnNode instruction = call.code().method().instructions.get(at);
            int opcode = instruction.getOpcode();
            if (frames[at] != null && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                ends.merge(place(instruction), ((AssignmentFrame) frames[at]).assigned(), MethodWalk::common);
            }
        }
        return new Summary(result, ends, touched());
    }

    static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    private int extent() {
        return touched.size() + decisions.values().stream().mapToInt(Set::size).sum();
    }

    private int index(AbstractInsnNode instruction) {
        return call.code().method().instructions.indexOf(instruction);
    }

    /**
     * A method in the moment of its call.
     *
     * @param code the method
     * @param arguments {@code this} first, unless it is static
     * @param assigned the outputs that are assigned by then on every path
     * @param conditions the inputs that decide whether the call is made
     */
    record Call(Code code, List<Trace> arguments, Set<String> assigned, Set<String> conditions) {}

    /**
     * What a walk through a method says to its caller.
     *
     * @param result the returned value, if any
     * @param ends the outputs assigned at each place where the method returns
     * @param touched everything that any value of it depends on
     */
    record Summary(Optional<Trace> result, Map<Place, Set<String>> ends, Set<String> touched) {

        /** Returns the outputs that are assigned whenever the method returns; all of these if it never does. */
        Set<String> assigned(Set<String> all) {
            return ends.values().stream().reduce(MethodWalk::common).orElse(all);
        }
    }
}
