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
import org.twinbench.kernel.catalog.bytecode.Code;

/** What a method must not do if it is to become a loop over columns. */
public final class Obstacles {

    private Obstacles() {}

    /** @throws Refusal if the method as a whole cannot be inlined */
    static void check(Code code) throws Refusal {
        if ((code.method().access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            throw new Refusal(code.place(first(code)), "is synchronized");
        }
        if (!code.method().tryCatchBlocks.isEmpty()) {
            throw new Refusal(code.place(next(code.method().tryCatchBlocks.get(0).start)), "catches exceptions");
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
     * Refuses loops: one that goes on for ever would do so for a whole block, and nobody could tell for which component.
     *
     * @throws Refusal if the instruction may jump back
     */
    static void checkJumps(Code code, AbstractInsnNode instruction) throws Refusal {
        int at = code.method().instructions.indexOf(instruction);
        for (LabelNode target : targets(instruction)) {
            if (code.method().instructions.indexOf(target) < at) {
                throw new Refusal(code.place(instruction), "has a loop whose end is not known");
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
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            return Optional.of("reads an array");
        }
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            return Optional.of("writes an array");
        }
        return switch (opcode) {
            case Opcodes.NEW -> Optional.of("allocates an object");
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> Optional.of("allocates an array");
            case Opcodes.INVOKEDYNAMIC -> Optional.of("makes a lambda or joins text");
            case Opcodes.GETSTATIC ->
                Optional.of("reads the static field '" + ((FieldInsnNode) instruction).name + "'");
            case Opcodes.PUTSTATIC ->
                Optional.of("writes the static field '" + ((FieldInsnNode) instruction).name + "'");
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> Optional.of("is synchronized");
            case Opcodes.ATHROW -> Optional.of("throws an exception");
            case Opcodes.LDC ->
                ((LdcInsnNode) instruction).cst instanceof Number ? Optional.empty() : Optional.of("uses text");
            case Opcodes.ACONST_NULL,
                    Opcodes.ARETURN,
                    Opcodes.ARRAYLENGTH,
                    Opcodes.CHECKCAST,
                    Opcodes.INSTANCEOF,
                    Opcodes.IF_ACMPEQ,
                    Opcodes.IF_ACMPNE,
                    Opcodes.IFNULL,
                    Opcodes.IFNONNULL -> Optional.of("works with objects");
            case Opcodes.JSR, Opcodes.RET -> Optional.of("is compiled for an ancient Java");
            default -> Optional.empty();
        };
    }
}
