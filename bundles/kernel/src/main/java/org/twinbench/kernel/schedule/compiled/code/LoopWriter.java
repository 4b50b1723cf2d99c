package org.twinbench.kernel.schedule.compiled.code;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.twinbench.kernel.catalog.bytecode.Code;
import org.twinbench.kernel.catalog.declaration.Role;

/** Writes the class of a {@link Loop} around the inlined body of a method. */
final class LoopWriter {

    /** HotSpot compiles no method of more than 8,000 bytes; this many instructions stay below. */
    private static final int MOST_INSTRUCTIONS = 2_000;

    private static final String NAME = LoopWriter.class.getPackageName().replace('.', '/') + "/GeneratedLoop";

    private final Code code;
    private final boolean computesWires;
    private final InsnList body;
    private final Map<Cell, Integer> fields;
    private final Locals locals;

    /**
     * @param code the method
     * @param computesWires whether outputs that it writes remember nothing
     * @param body its inlined code
     */
    LoopWriter(Code code, boolean computesWires, InsnList body, Locals locals) {
        this.code = code;
        this.computesWires = computesWires;
        this.body = body;
        this.locals = locals;
        this.fields = locals.fields();
    }

    /** @throws Refusal if the JVM refuses the class, or would never compile it */
    Loop define() throws Refusal {
        if (body.size() > MOST_INSTRUCTIONS) {
            throw new Refusal(code.place(code.method().instructions.getFirst()), "is too long with its helpers");
        }
        try {
            return (Loop) MethodHandles.lookup()
                    .defineHiddenClass(write(), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (VerifyError unassigned) {
            throw new Refusal(
                    code.place(code.method().instructions.getFirst()), "does not assign its wires on every path");
        } catch (ReflectiveOperationException | LinkageError impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] write() {
        ClassNode type = new ClassNode();
        type.version = Opcodes.V17;
        type.access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        type.name = NAME;
        type.superName = "java/lang/Object";
        type.interfaces = List.of(Type.getInternalName(Loop.class));
        type.methods = List.of(constructor(), run());
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return "java/lang/Object";
            }
        };
        type.accept(writer);
        return writer.toByteArray();
    }

    private static MethodNode constructor() {
        MethodNode constructor = new MethodNode(0, "<init>", "()V", null, null);
        constructor.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        constructor.instructions.add(
                new MethodInsnNode(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false));
        constructor.instructions.add(new InsnNode(Opcodes.RETURN));
        return constructor;
    }

    private MethodNode run() {
        MethodNode run = new MethodNode(Opcodes.ACC_PUBLIC, "run", "([[D[[JIIDD)I", null, null);
        InsnList to = run.instructions;
        int firstColumn = locals.fresh(fields.size());
        columns(to, firstColumn);
        LabelNode start = new LabelNode();
        LabelNode afterBody = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode threw = new LabelNode();
        LabelNode next = new LabelNode();
        to.add(next);
        to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
        to.add(new VarInsnNode(Opcodes.ILOAD, Locals.END));
        to.add(new JumpInsnNode(Opcodes.IF_ICMPGE, end));
        loads(to, firstColumn);
        to.add(start);
        to.add(new InsnNode(Opcodes.NOP)); // a body without code of its own would leave an empty range
        to.add(body);
        to.add(afterBody);
        stores(to, firstColumn);
        to.add(new IincInsnNode(Locals.INDEX, 1));
        to.add(new JumpInsnNode(Opcodes.GOTO, next));
        to.add(threw);
        to.add(new InsnNode(Opcodes.POP));
        to.add(end);
        to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
        to.add(new InsnNode(Opcodes.IRETURN));
        run.tryCatchBlocks.add(new TryCatchBlockNode(start, afterBody, threw, null));
        return run;
    }

    private void columns(InsnList to, int firstColumn) {
        int column = firstColumn;
        for (Cell cell : fields.keySet()) {
            to.add(new VarInsnNode(Opcodes.ALOAD, cell.isReal() ? Locals.REALS : Locals.WHOLES));
            to.add(new IntInsnNode(Opcodes.SIPUSH, cell.column()));
            to.add(new InsnNode(Opcodes.AALOAD));
            to.add(new VarInsnNode(Opcodes.ASTORE, column++));
        }
    }

    /** Wires stay unassigned: the verifier proves that the body assigns them before it is over. */
    private void loads(InsnList to, int firstColumn) {
        int column = firstColumn;
        for (Map.Entry<Cell, Integer> field : fields.entrySet()) {
            Cell cell = field.getKey();
            if (!isWire(cell)) {
                to.add(new VarInsnNode(Opcodes.ALOAD, column));
                to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
                to.add(new InsnNode(cell.isReal() ? Opcodes.DALOAD : Opcodes.LALOAD));
                if (cell.isNarrow()) {
                    to.add(new InsnNode(Opcodes.L2I));
                }
                to.add(new VarInsnNode(cell.store(), field.getValue()));
            }
            column++;
        }
    }

    private boolean isWire(Cell cell) {
        return computesWires && cell.role() == Role.OUTPUT && locals.isWritten(cell);
    }

    private void stores(InsnList to, int firstColumn) {
        int column = firstColumn;
        for (Map.Entry<Cell, Integer> field : fields.entrySet()) {
            Cell cell = field.getKey();
            if (locals.isWritten(cell)) {
                to.add(new VarInsnNode(Opcodes.ALOAD, column));
                to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
                to.add(new VarInsnNode(cell.load(), field.getValue()));
                if (cell.isNarrow()) {
                    to.add(new InsnNode(Opcodes.I2L));
                }
                to.add(new InsnNode(cell.isReal() ? Opcodes.DASTORE : Opcodes.LASTORE));
            }
            column++;
        }
    }
}
