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
import org.twinbench.kernel.catalog.bytecode.Place;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.compiled.code.inlining.Body;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.inlining.Locals;
import org.twinbench.kernel.schedule.compiled.code.inlining.Obstacles;
import org.twinbench.kernel.schedule.compiled.code.inlining.Refusal;

/** Writes the class of a {@link Loop} or {@link DirectLoop} around the inlined body of a method. */
final class LoopWriter {

    /** HotSpot compiles no method of more than 8,000 bytes; this many instructions stay below. */
    private static final int MOST_INSTRUCTIONS = 2_000;

    private static final String COLUMNS = "([[D[[JIIDD)I";
    private static final String DIRECT = "([[D[[JIIDD[D[J[[I)I";
    private static final String NAME = LoopWriter.class.getPackageName().replace('.', '/') + "/GeneratedLoop";

    private final Body body;
    private final boolean computesWires;
    private final boolean direct;
    private final Locals locals;
    private final int firstColumn;

    /**
     * @param computesWires whether outputs that the body writes remember nothing
     * @param direct whether inputs come from slots and wires go to slots
     */
    LoopWriter(Body body, boolean computesWires, boolean direct) {
        this.body = body;
        this.computesWires = computesWires;
        this.direct = direct;
        this.locals = body.locals();
        this.firstColumn = locals.fresh(2 * locals.fields().size());
    }

    /** @throws Refusal if the JVM refuses the class, or would never compile it */
    <T> T define(Class<T> loop) throws Refusal {
        Place first = body.code().place(Obstacles.first(body.code()));
        if (body.instructions().size() > MOST_INSTRUCTIONS) {
            throw new Refusal(first, "is too long with its helpers");
        }
        try {
            return loop.cast(MethodHandles.lookup()
                    .defineHiddenClassWithClassData(write(loop), body.tables(), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (VerifyError unassigned) {
            throw new Refusal(first, "does not assign its wires on every path");
        } catch (ReflectiveOperationException | LinkageError impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] write(Class<?> loop) {
        ClassNode type = new ClassNode();
        type.version = Opcodes.V17;
        type.access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        type.name = NAME;
        type.superName = "java/lang/Object";
        type.interfaces = List.of(Type.getInternalName(loop));
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
        MethodNode run = new MethodNode(Opcodes.ACC_PUBLIC, "run", direct ? DIRECT : COLUMNS, null, null);
        InsnList to = run.instructions;
        columns(to);
        LabelNode start = new LabelNode();
        LabelNode afterBody = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode threw = new LabelNode();
        LabelNode next = new LabelNode();
        to.add(next);
        to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
        to.add(new VarInsnNode(Opcodes.ILOAD, Locals.END));
        to.add(new JumpInsnNode(Opcodes.IF_ICMPGE, end));
        loads(to);
        to.add(start);
        to.add(new InsnNode(Opcodes.NOP)); // a body without code of its own would leave an empty range
        to.add(body.instructions());
        to.add(afterBody);
        checks(to, end);
        stores(to);
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

    private void columns(InsnList to) {
        int at = firstColumn;
        for (Cell cell : locals.fields().keySet()) {
            if (!isFromSlot(cell)) {
                to.add(new VarInsnNode(Opcodes.ALOAD, cell.isReal() ? Locals.REALS : Locals.WHOLES));
                to.add(new IntInsnNode(Opcodes.SIPUSH, cell.column()));
                to.add(new InsnNode(Opcodes.AALOAD));
                to.add(new VarInsnNode(Opcodes.ASTORE, at));
            }
            if (isFromSlot(cell) || isToSlot(cell)) {
                to.add(new VarInsnNode(Opcodes.ALOAD, Locals.PLACES));
                to.add(new IntInsnNode(Opcodes.SIPUSH, cell.place()));
                to.add(new InsnNode(Opcodes.AALOAD));
                to.add(new VarInsnNode(Opcodes.ASTORE, at + 1));
            }
            at += 2;
        }
    }

    private boolean isFromSlot(Cell cell) {
        return direct && cell.role() == Role.INPUT;
    }

    private boolean isToSlot(Cell cell) {
        return direct && isWire(cell);
    }

    private boolean isWire(Cell cell) {
        return computesWires && cell.role() == Role.OUTPUT && locals.isWritten(cell);
    }

    /** Wires stay unassigned: the verifier proves that the body assigns them before it is over. */
    private void loads(InsnList to) {
        int at = firstColumn;
        for (Map.Entry<Cell, Integer> field : locals.fields().entrySet()) {
            Cell cell = field.getKey();
            if (!isWire(cell)) {
                if (isFromSlot(cell)) {
                    slot(to, cell, at);
                } else {
                    to.add(new VarInsnNode(Opcodes.ALOAD, at));
                    to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
                }
                to.add(new InsnNode(cell.isReal() ? Opcodes.DALOAD : Opcodes.LALOAD));
                if (cell.isNarrow()) {
                    to.add(new InsnNode(Opcodes.L2I));
                }
                to.add(new VarInsnNode(cell.store(), field.getValue()));
            }
            at += 2;
        }
    }

    /** Pushes the slots and the index of a component's own among them. */
    private static void slot(InsnList to, Cell cell, int at) {
        to.add(new VarInsnNode(Opcodes.ALOAD, cell.isReal() ? Locals.REAL_SLOTS : Locals.WHOLE_SLOTS));
        to.add(new VarInsnNode(Opcodes.ALOAD, at + 1));
        to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
        to.add(new InsnNode(Opcodes.IALOAD));
    }

    /** The difference of a number and itself is 0 if it is finite, and no number otherwise. */
    private void checks(InsnList to, LabelNode end) {
        locals.fields().forEach((cell, local) -> {
            if (isToSlot(cell) && cell.isReal()) {
                to.add(new VarInsnNode(Opcodes.DLOAD, local));
                to.add(new VarInsnNode(Opcodes.DLOAD, local));
                to.add(new InsnNode(Opcodes.DSUB));
                to.add(new InsnNode(Opcodes.DCONST_0));
                to.add(new InsnNode(Opcodes.DCMPL));
                to.add(new JumpInsnNode(Opcodes.IFNE, end));
            }
        });
    }

    private void stores(InsnList to) {
        int at = firstColumn;
        for (Map.Entry<Cell, Integer> field : locals.fields().entrySet()) {
            Cell cell = field.getKey();
            if (locals.isWritten(cell)) {
                to.add(new VarInsnNode(Opcodes.ALOAD, at));
                to.add(new VarInsnNode(Opcodes.ILOAD, Locals.INDEX));
                store(to, cell, field.getValue());
            }
            if (isToSlot(cell)) {
                slot(to, cell, at);
                store(to, cell, field.getValue());
            }
            at += 2;
        }
    }

    private static void store(InsnList to, Cell cell, int local) {
        to.add(new VarInsnNode(cell.load(), local));
        if (cell.isNarrow()) {
            to.add(new InsnNode(Opcodes.I2L));
        }
        to.add(new InsnNode(cell.isReal() ? Opcodes.DASTORE : Opcodes.LASTORE));
    }
}
