package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.twinbench.kernel.catalog.bytecode.Code;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.DeclaredField;
import org.twinbench.kernel.catalog.flow.KnownMethods;

/**
 * Writes the code of a behavior's method, and of all helpers that it calls, with local variables in place of fields. Where
 * {@code this} was on the stack, {@code null} is.
 */
public final class Inlining {

    private final Hierarchy hierarchy;
    private final Declaration declaration;
    private final Layout layout;
    private final boolean few;
    private Locals locals = new Locals();
    private References references = new References();
    private InsnList out = new InsnList();
    private final Deque<Code> callers = new ArrayDeque<>();

    /** @param few whether the code is for loops that are too short for vectors, where branches are the better choice */
    public Inlining(Hierarchy hierarchy, Declaration declaration, Layout layout, boolean few) {
        this.few = few;
        this.hierarchy = hierarchy;
        this.declaration = declaration;
        this.layout = layout;
    }

    /**
     * Writes a method; its parameter, if it has one, is the step.
     *
     * @throws Refusal if the method or one that it calls does more than compute with fields
     */
    public Body write(Code code) throws Refusal {
        locals = new Locals();
        references = new References();
        out = new InsnList();
        Obstacles.check(code);
        int base = locals.fresh(code.method().maxLocals);
        if (Type.getArgumentTypes(code.method().desc).length > 0) {
            out.add(new VarInsnNode(Opcodes.DLOAD, Locals.STEP));
            out.add(new VarInsnNode(Opcodes.DSTORE, base + 1));
        }
        body(code, base);
        return new Body(code, out, locals, references.tables());
    }

    private void body(Code code, int base) throws Refusal {
        callers.push(code);
        MethodNode method = code.method();
        Frame<BasicValue>[] frames = frames(code);
        Map<LabelNode, LabelNode> labels = new HashMap<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                labels.put(label, new LabelNode());
            }
        }
        LabelNode end = new LabelNode();
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof LabelNode label) {
                out.add(labels.get(label));
            } else if (frames[i] != null && instruction.getOpcode() >= 0) {
                Obstacles.check(code, instruction);
                Obstacles.checkJumps(code, instruction);
                instruction(code, instruction, frames[i], base, labels, end);
            }
        }
        out.add(end);
        callers.pop();
    }

    private static Frame<BasicValue>[] frames(Code code) throws Refusal {
        try {
            return new Analyzer<>(new Values(code.owner()))
                    .analyze(code.owner().getName().replace('.', '/'), code.method());
        } catch (AnalyzerException senseless) {
            throw new Refusal(code.place(Obstacles.first(code)), "makes no sense");
        }
    }

    private void instruction(
            Code code,
            AbstractInsnNode instruction,
            Frame<BasicValue> frame,
            int base,
            Map<LabelNode, LabelNode> labels,
            LabelNode end)
            throws Refusal {
        int opcode = instruction.getOpcode();
        if (instruction instanceof VarInsnNode variable) {
            out.add(References.variable(variable, frame, base));
        } else if (instruction instanceof IincInsnNode increment) {
            out.add(new IincInsnNode(base + increment.var, increment.incr));
        } else if (opcode == Opcodes.GETSTATIC) {
            out.add(references.constant(code, (FieldInsnNode) instruction));
        } else if (instruction instanceof FieldInsnNode access) {
            field(code, access, frame);
        } else if (instruction instanceof MethodInsnNode call) {
            call(code, call, frame);
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            if (frame.getStackSize() != (opcode == Opcodes.RETURN ? 0 : 1)) {
                throw new Refusal(code.place(instruction), "returns with more on its stack than its value");
            }
            if (opcode == Opcodes.ARETURN && !References.isKnown(References.top(frame, 0))) {
                throw new Refusal(code.place(instruction), "returns an object");
            }
            out.add(new JumpInsnNode(Opcodes.GOTO, end));
        } else if (opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE) {
            out.add(References.comparison(code, (JumpInsnNode) instruction, frame, labels));
        } else {
            if (opcode == Opcodes.ARRAYLENGTH || opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
                References.checkArray(code, instruction, frame);
            }
            out.add(instruction.clone(labels));
        }
    }

    private void field(Code code, FieldInsnNode access, Frame<BasicValue> frame) throws Refusal {
        boolean write = access.getOpcode() == Opcodes.PUTFIELD;
        Cell cell = cell(code, access, frame.getStack(frame.getStackSize() - (write ? 2 : 1)));
        if (!write) {
            out.add(new InsnNode(Opcodes.POP));
            out.add(new VarInsnNode(cell.load(), locals.of(cell)));
        } else if (cell.role().isReadOnly()) {
            throw new Refusal(code.place(access), "changes " + cell.role().withArticle() + ", '" + cell.name() + "'");
        } else {
            locals.writes(cell);
            out.add(new VarInsnNode(cell.store(), locals.of(cell)));
            out.add(new InsnNode(Opcodes.POP));
        }
    }

    private Cell cell(Code code, FieldInsnNode access, BasicValue object) throws Refusal {
        if (object != Values.THIS) {
            throw new Refusal(code.place(access), "uses the field '" + access.name + "' of another object");
        }
        Optional<DeclaredField> field = declaration.field(access.name).filter(known -> isMeant(known, access));
        if (field.isEmpty()) {
            throw new Refusal(
                    code.place(access),
                    "uses the field '" + access.name
                            + "', which has no annotation; make it a @Param, a @State or static final");
        }
        return layout.cell(access.name)
                .orElseThrow(() -> new Refusal(
                        code.place(access),
                        "uses the field '" + access.name + "', which is no number, truth value or enumeration"));
    }

    /** A class may declare a field that has the name of one in a superclass; they are two fields then. */
    private boolean isMeant(DeclaredField known, FieldInsnNode access) {
        boolean below = false;
        for (Class<?> at : hierarchy.classes()) {
            below |= at.getName().replace('.', '/').equals(access.owner);
            if (below
                    && hierarchy.file(at).stream()
                            .flatMap(file -> file.fields.stream())
                            .anyMatch(field -> field.name.equals(access.name))) {
                return known.field().getDeclaringClass() == at;
            }
        }
        return false;
    }

    private void call(Code code, MethodInsnNode call, Frame<BasicValue> frame) throws Refusal {
        if (few && Choice.isOf(call)) {
            out.add(Choice.code(call, locals));
            return;
        }
        if (KnownMethods.isPure(call)) {
            out.add(new MethodInsnNode(call.getOpcode(), call.owner, call.name, call.desc, call.itf));
            return;
        }
        if (References.isOfConstant(call, frame)) {
            References.checkOrdinal(code, call);
            return;
        }
        Type[] arguments = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < arguments.length; i++) {
            if (!References.isKnown(References.top(frame, i))) {
                throw new Refusal(code.place(call), "gives an object to " + KnownMethods.spoken(call));
            }
        }
        Code target = target(code, call, frame, arguments.length)
                .orElseThrow(() -> new Refusal(
                        code.place(call), "calls " + KnownMethods.spoken(call) + ", which cannot be followed"));
        if (callers.contains(target)) {
            throw new Refusal(code.place(call), "calls " + KnownMethods.spoken(call) + " from within itself");
        }
        Obstacles.check(target);
        int base = locals.fresh(target.method().maxLocals);
        int at = base + Type.getArgumentsAndReturnSizes(call.desc) / 4 - (target.isStatic() ? 1 : 0);
        for (int i = arguments.length - 1; i >= 0; i--) {
            at -= arguments[i].getSize();
            boolean constant = Values.isConstant(References.top(frame, arguments.length - 1 - i));
            out.add(new VarInsnNode(constant ? Opcodes.ISTORE : arguments[i].getOpcode(Opcodes.ISTORE), at));
        }
        if (!target.isStatic()) {
            out.add(new InsnNode(Opcodes.POP));
        }
        body(target, base);
    }

    private Optional<Code> target(Code code, MethodInsnNode call, Frame<BasicValue> frame, int arguments)
            throws Refusal {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return hierarchy
                    .declared(call.owner, call.name, call.desc)
                    .or(() -> hierarchy.neighbour(code.owner(), call.owner, call.name, call.desc));
        }
        if (frame.getStack(frame.getStackSize() - arguments - 1) != Values.THIS) {
            throw new Refusal(code.place(call), "calls " + KnownMethods.spoken(call) + " of another object");
        }
        return call.getOpcode() == Opcodes.INVOKESPECIAL
                ? hierarchy.declared(call.owner, call.name, call.desc)
                : hierarchy.dispatched(call.owner, call.name, call.desc);
    }
}
