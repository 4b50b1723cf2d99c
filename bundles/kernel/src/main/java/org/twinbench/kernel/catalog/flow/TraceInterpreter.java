package org.twinbench.kernel.catalog.flow;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** What one instruction makes of the traces it takes: a value depends on what it is made of and on what decided that it is made. */
final class TraceInterpreter extends Interpreter<Trace> {

    private static final Trace NOTHING = Trace.of(1, Set.of());

    private final MethodWalk walk;
    private final FieldAccess fields;
    private final Calls calls;
    private final BasicInterpreter sizes = new BasicInterpreter();

    TraceInterpreter(MethodWalk walk) {
        super(Opcodes.ASM9);
        this.walk = walk;
        this.fields = new FieldAccess(walk);
        this.calls = new Calls(walk);
    }

    /** The next instruction starts from this frame. */
    void enter(AssignmentFrame frame) {
        walk.enter(frame);
    }

    @Override
    public Trace newValue(Type type) {
        return type == Type.VOID_TYPE ? null : type == null ? NOTHING : Trace.of(type.getSize(), Set.of());
    }

    @Override
    public Trace newParameterValue(boolean hasThis, int local, Type type) {
        return walk.argument(local);
    }

    @Override
    public Trace newExceptionValue(TryCatchBlockNode block, Frame<Trace> handler, Type type) {
        return Trace.of(1, walk.touched());
    }

    @Override
    public Trace newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        if (instruction.getOpcode() == Opcodes.GETSTATIC) {
            return fields.readStatic((FieldInsnNode) instruction);
        }
        return made(instruction, sizes.newOperation(instruction), Set.of());
    }

    @Override
    public Trace copyOperation(AbstractInsnNode instruction, Trace value) {
        return walk.made(instruction, value);
    }

    @Override
    public Trace unaryOperation(AbstractInsnNode instruction, Trace value) throws AnalyzerException {
        switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD:
                return fields.read((FieldInsnNode) instruction, value);
            case Opcodes.PUTSTATIC:
                fields.writeStatic((FieldInsnNode) instruction, value);
                return null;
            case Opcodes.CHECKCAST:
                return walk.made(instruction, value);
            default:
                return computed(instruction, sizes.unaryOperation(instruction, null), value.inputs());
        }
    }

    @Override
    public Trace binaryOperation(AbstractInsnNode instruction, Trace left, Trace right) throws AnalyzerException {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.PUTFIELD) {
            fields.write((FieldInsnNode) instruction, left, right);
            return null;
        }
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            return fields.readElement(instruction, left, right);
        }
        Set<String> inputs = Trace.union(left.inputs(), right.inputs());
        return computed(instruction, sizes.binaryOperation(instruction, null, null), inputs);
    }

    @Override
    public Trace ternaryOperation(AbstractInsnNode instruction, Trace array, Trace index, Trace value) {
        fields.writeElement(instruction, array, index, value);
        return null;
    }

    @Override
    public Trace naryOperation(AbstractInsnNode instruction, List<? extends Trace> values) throws AnalyzerException {
        if (instruction instanceof MethodInsnNode call) {
            return calls.call(call, List.copyOf(values));
        }
        if (instruction instanceof InvokeDynamicInsnNode call) {
            return calls.link(call, List.copyOf(values));
        }
        return made(instruction, sizes.naryOperation(instruction, null), Calls.inputs(values));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Trace value, Trace expected) {
        walk.returns(walk.made(instruction, value));
    }

    @Override
    public Trace merge(Trace one, Trace other) {
        return one.or(other);
    }

    /** Without a result it is a branch, a throw or a return, and what it takes decides what comes after. */
    private Trace computed(AbstractInsnNode instruction, BasicValue result, Set<String> inputs) {
        if (result == null) {
            walk.decides(instruction, inputs);
            return null;
        }
        return made(instruction, result, inputs);
    }

    private Trace made(AbstractInsnNode instruction, BasicValue result, Set<String> inputs) {
        return walk.made(instruction, Trace.of(result.getSize(), inputs));
    }
}
