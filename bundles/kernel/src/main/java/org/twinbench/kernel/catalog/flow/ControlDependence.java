package org.twinbench.kernel.catalog.flow;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Which branches decide whether an instruction is executed, after Ferrante, Ottenstein, Warren, <i>The program dependence graph
 * and its use in optimization</i>, TOPLAS 1987: those from which one way always leads to it, and another need not.
 */
final class ControlDependence {

    /** Post-dominators take a square of bits; a method beyond is not worth them. */
    private static final int MOST_INSTRUCTIONS = 4_000;

    private final InsnList code;
    private final int[][] branches;

    private ControlDependence(InsnList code, int[][] branches) {
        this.code = code;
        this.branches = branches;
    }

    static ControlDependence of(MethodNode method) {
        ControlDependence dependence =
                new ControlDependence(method.instructions, new int[method.instructions.size()][]);
        if (isTraceable(method)) {
            dependence.trace();
        }
        return dependence;
    }

    /** Returns the branches that decide on an instruction; null where any of the method may, as in one that catches. */
    int[] branches(int instruction) {
        return branches[instruction];
    }

    private static boolean isTraceable(MethodNode method) {
        return method.tryCatchBlocks.isEmpty()
                && method.instructions.size() <= MOST_INSTRUCTIONS
                && IntStream.range(0, method.instructions.size())
                        .map(at -> method.instructions.get(at).getOpcode())
                        .noneMatch(opcode -> opcode == Opcodes.JSR || opcode == Opcodes.RET);
    }

    private void trace() {
        int[][] next =
                IntStream.range(0, code.size()).mapToObj(this::successors).toArray(int[][]::new);
        BitSet[] always = postDominators(next);
        for (int at = 0; at < next.length; at++) {
            int instruction = at;
            branches[at] = IntStream.range(0, next.length)
                    .filter(branch -> next[branch].length > 1)
                    .filter(branch -> instruction == branch || !always[branch].get(instruction))
                    .filter(branch -> IntStream.of(next[branch]).anyMatch(way -> always[way].get(instruction)))
                    .toArray();
        }
    }

    /** Returns, for each instruction, those that every way from it to the end of the method passes, itself included. */
    private static BitSet[] postDominators(int[][] next) {
        BitSet[] always = new BitSet[next.length];
        for (int at = 0; at < next.length; at++) {
            always[at] = new BitSet();
            always[at].set(next[at].length == 0 ? at : 0, next[at].length == 0 ? at + 1 : next.length);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = next.length - 1; at >= 0; at--) {
                changed |= narrow(always, at, next[at]);
            }
        }
        return always;
    }

    private static boolean narrow(BitSet[] always, int at, int[] next) {
        if (next.length == 0) {
            return false;
        }
        BitSet common = (BitSet) always[next[0]].clone();
        for (int way : next) {
            common.and(always[way]);
        }
        common.set(at);
        boolean changed = !common.equals(always[at]);
        always[at] = common;
        return changed;
    }

    private int[] successors(int at) {
        AbstractInsnNode instruction = code.get(at);
        int opcode = instruction.getOpcode();
        if (instruction instanceof JumpInsnNode jump) {
            return opcode == Opcodes.GOTO ? new int[] {index(jump.label)} : new int[] {at + 1, index(jump.label)};
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return ways(table.dflt, table.labels);
        }
        if (instruction instanceof LookupSwitchInsnNode lookup) {
            return ways(lookup.dflt, lookup.labels);
        }
        boolean leaves = opcode == Opcodes.ATHROW || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        return leaves || at + 1 == code.size() ? new int[0] : new int[] {at + 1};
    }

    private int[] ways(LabelNode otherwise, List<LabelNode> labels) {
        return IntStream.concat(IntStream.of(index(otherwise)), labels.stream().mapToInt(this::index))
                .distinct()
                .toArray();
    }

    private int index(LabelNode label) {
        return code.indexOf(label);
    }
}
