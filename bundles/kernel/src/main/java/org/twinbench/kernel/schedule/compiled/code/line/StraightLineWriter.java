package org.twinbench.kernel.schedule.compiled.code.line;

import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.inlining.Locals;
import org.twinbench.kernel.schedule.compiled.code.inlining.Tables;

/** Writes the class of a {@link StraightLine}, component by component. */
public final class StraightLineWriter {

    static final String DESCRIPTOR = "(DD)I";
    static final int REALS = 1;
    static final int WHOLES = 2;
    static final int REAL_SLOTS = 3;
    static final int WHOLE_SLOTS = 4;

    private static final int GIVEN_TIME = 1;
    private static final int GIVEN_STEP = 3;
    private static final String OBJECT = "java/lang/Object";
    private static final String NAME = StraightLineWriter.class.getPackageName().replace('.', '/') + "/GeneratedLine";

    private final ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS) {
        @Override
        protected String getCommonSuperClass(String one, String other) {
            return OBJECT;
        }
    };
    private final MethodVisitor run;
    private final Map<Label, Integer> handlers = new LinkedHashMap<>();

    public StraightLineWriter() {
        type.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, NAME, null, OBJECT, new String[] {
            Type.getInternalName(StraightLine.class)
        });
        MethodVisitor constructor = type.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        run = type.visitMethod(Opcodes.ACC_PUBLIC, "run", DESCRIPTOR, null, null);
        run.visitVarInsn(Opcodes.DLOAD, GIVEN_STEP);
        run.visitVarInsn(Opcodes.DSTORE, Locals.STEP);
        run.visitVarInsn(Opcodes.DLOAD, GIVEN_TIME);
        run.visitVarInsn(Opcodes.DSTORE, Locals.TIME);
        array(0, REALS, "[D");
        array(1, WHOLES, "[J");
        array(2, REAL_SLOTS, "[D");
        array(3, WHOLE_SLOTS, "[J");
    }

    /** To the JVM, the arrays are constants: it knows their lengths, and checks no index. */
    private void array(int index, int variable, String descriptor) {
        run.visitLdcInsn(Tables.element(index, descriptor));
        run.visitVarInsn(Opcodes.ASTORE, variable);
    }

    /**
     * Adds the code of a component.
     *
     * @param index index of the component
     * @param operands where its fields stand
     */
    public void add(int index, Template template, Function<Cell, Operand> operands) {
        ComponentWriter component = new ComponentWriter(run, template, operands);
        if (!template.mayThrow()) {
            component.write(index);
            return;
        }
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        run.visitTryCatchBlock(start, end, handler, null);
        run.visitLabel(start);
        component.write(index);
        run.visitLabel(end);
        handlers.put(handler, index);
    }

    /**
     * Returns the line; nothing can be added then.
     *
     * @param count how many components there are
     * @param reals what they remember in numbers
     * @param wholes what they remember in integers, and in truth values as 0 and 1
     * @param realSlots slots of numbers
     * @param wholeSlots slots of integers and truth values
     */
    public StraightLine define(int count, double[] reals, long[] wholes, double[] realSlots, long[] wholeSlots) {
        Numbers.push(run, count);
        run.visitInsn(Opcodes.IRETURN);
        handlers.forEach((handler, index) -> {
            run.visitLabel(handler);
            run.visitInsn(Opcodes.POP);
            Numbers.push(run, index);
            run.visitInsn(Opcodes.IRETURN);
        });
        run.visitMaxs(0, 0);
        try {
            return (StraightLine) MethodHandles.lookup()
                    .defineHiddenClassWithClassData(
                            type.toByteArray(), List.of(reals, wholes, realSlots, wholeSlots), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
