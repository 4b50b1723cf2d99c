package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.twinbench.kernel.catalog.bytecode.Code;

/** What a method must not do if it is to become a loop over columns. */
public final class Obstacles {

    private static final String SYNCHRONIZED =
            "is synchronized; drop that, a component is never called by two threads at once";

    private Obstacles() {}

    /** @throws Refusal if the method as a whole cannot be inlined */
    static void check(Code code) throws Refusal {
        if ((code.method().access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            throw new Refusal(code.place(first(code)), SYNCHRONIZED);
        }
        if (!code.method().tryCatchBlocks.isEmpty()) {
            throw new Refusal(
                    code.place(next(code.method().tryCatchBlocks.get(0).start)),
                    "catches exceptions; ask beforehand whether it can go wrong");
        }
    }

    /** Returns the first instruction of a method, for its line. */
    public static AbstractInsnNode first(Code code) {
        return next(code.method().instructions.getFirst());
    }

    private static AbstractInsnNode next(AbstractInsnNode from) {
        AbstractInsnNode at = from;
        while (at.getOpcode() < 0) {
            at = at.getNext();
        }
        return at;
    }

    /** @throws Refusal if the instruction works with objects */
    static void check(Code code, AbstractInsnNode instruction) throws Refusal {
        Optional<String> obstacle = obstacle(instruction);
        if (obstacle.isPresent()) {
            throw new Refusal(code.place(instruction), obstacle.get());
        }
    }

    /**
     * Refuses loops that are not counted: one that goes on for ever would do so for a whole block, and nobody could tell for which
     * component.
     *
     * @throws Refusal if the instruction may jump back
     */
    static void checkJumps(Code code, AbstractInsnNode instruction) throws Refusal {
        int at = code.method().instructions.indexOf(instruction);
        for (LabelNode target : targets(instruction)) {
            boolean isBack = code.method().instructions.indexOf(target) < at;
            if (isBack && !new CountedLoop(code.method().instructions, target, instruction).isCounted()) {
                throw new Refusal(
                        code.place(instruction),
                        "has a loop whose end is not known; count between constants or the ends of a table");
            }
        }
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        if (instruction instanceof TableSwitchInsnNode choice) {
            return Stream.concat(choice.labels.stream(), Stream.of(choice.dflt)).toList();
        }
        if (instruction instanceof LookupSwitchInsnNode choice) {
            return Stream.concat(choice.labels.stream(), Stream.of(choice.dflt)).toList();
        }
        return List.of();
    }

    private static Optional<String> obstacle(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            return Optional.of("writes an array; use a @State field for each value");
        }
        return switch (opcode) {
            case Opcodes.NEW ->
                Optional.of(
                        isThrown((TypeInsnNode) instruction)
                                ? "throws an exception; show the case as an output"
                                : "allocates an object; use local variables");
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY ->
                Optional.of("allocates an array; use local variables, or make it a static final field");
            case Opcodes.INVOKEDYNAMIC -> Optional.of("makes a lambda or joins text; write out what it does");
            case Opcodes.PUTSTATIC ->
                Optional.of("writes the static field '" + ((FieldInsnNode) instruction).name
                        + "', which all components share; make it a @State field");
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> Optional.of(SYNCHRONIZED);
            case Opcodes.ATHROW -> Optional.of("throws an exception; show the case as an output");
            case Opcodes.LDC ->
                ((LdcInsnNode) instruction).cst instanceof Number
                        ? Optional.empty()
                        : Optional.of("uses text; use an enumeration");
            case Opcodes.ACONST_NULL, Opcodes.CHECKCAST, Opcodes.INSTANCEOF, Opcodes.IFNULL, Opcodes.IFNONNULL ->
                Optional.of("works with objects; use numbers, truth values and enumerations");
            case Opcodes.JSR, Opcodes.RET -> Optional.of("is compiled for an ancient Java");
            default -> Optional.empty();
        };
    }

    private static boolean isThrown(TypeInsnNode allocation) {
        return allocation.desc.endsWith("Exception") || allocation.desc.endsWith("Error");
    }
}
