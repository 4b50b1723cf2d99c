package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.schedule.compiled.code.Method;

/** Cuts components into sequences whose code HotSpot compiles: it compiles no method of more than 8,000 bytes. */
final class Sequences {

    private static final int MOST_BYTES = 7_000;

    /** What converts one source of an input and adds it to others. */
    private static final int BYTES_OF_SOURCE = 16;

    private final List<Sequence> done = new ArrayList<>();
    private final List<Member> open = new ArrayList<>();
    private final BitSet others;
    private int bytesOfWires;
    private int bytesOfSteps;

    private Sequences(BitSet others) {
        this.others = others;
    }

    /** Returns those components that may be in a sequence. */
    static List<Member> members(int[] components, Assembly assembly, Places places) {
        return IntStream.of(components)
                .mapToObj(component -> Member.of(component, assembly.parts().get(component), places))
                .filter(Sequences::takes)
                .toList();
    }

    private static boolean takes(Member member) {
        return takes(member, member.loops().outputs())
                && takes(member, member.loops().step());
    }

    /** Code is short enough, and reads no tables: these are of the class that is written for its type. */
    private static boolean takes(Member member, Optional<Method> method) {
        return bytes(member, method) <= MOST_BYTES
                && method.filter(code -> code.template().readsTables()).isEmpty();
    }

    private static int bytes(Member member, Optional<Method> method) {
        int sources = member.part().inputs().stream().mapToInt(List::size).sum();
        return method.map(code -> code.template().bytes() + sources * BYTES_OF_SOURCE)
                .orElse(0);
    }

    /**
     * Returns the sequences of components.
     *
     * @param others the levels at which other components have wires, which those of later levels may need
     */
    static List<Sequence> of(List<Member> members, BitSet others) {
        Sequences sequences = new Sequences(others);
        members.stream()
                .sorted(Comparator.comparing(Member::level).thenComparing(Member::call))
                .forEach(sequences::add);
        sequences.close();
        return sequences.done;
    }

    private void add(Member member) {
        int wires = bytes(member, member.loops().outputs());
        int steps = bytes(member, member.loops().step());
        if (bytesOfWires + wires > MOST_BYTES || bytesOfSteps + steps > MOST_BYTES || isApart(member.level())) {
            close();
        }
        bytesOfWires += wires;
        bytesOfSteps += steps;
        open.add(member);
    }

    /** A sequence ends with the last level whose wires others need before those of the next. */
    private boolean isApart(int level) {
        if (open.isEmpty()) {
            return false;
        }
        int last = open.get(open.size() - 1).level();
        if (last == Places.NONE) {
            return level != Places.NONE;
        }
        int needing = others.nextSetBit(last);
        return needing >= 0 && needing < level;
    }

    private void close() {
        if (!open.isEmpty()) {
            done.add(new Sequence(
                    open.stream().map(Member::loops).toList(),
                    open.get(open.size() - 1).level(),
                    Member.components(open),
                    Member.calls(open)));
            open.clear();
            bytesOfWires = 0;
            bytesOfSteps = 0;
        }
    }
}
