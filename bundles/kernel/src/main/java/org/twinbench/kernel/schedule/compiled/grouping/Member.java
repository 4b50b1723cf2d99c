package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.List;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;

/**
 * A component whose type is compiled.
 *
 * @param component its index
 * @param loops the code of its type
 * @param call the place of its {@code outputs()} in the order of evaluations; {@link #NO_CALL} without wires
 * @param level the level of that call; {@link Places#NONE} without wires
 */
record Member(int component, Part part, TypeLoops loops, int call, int level) {

    static final int NO_CALL = -1;

    static Member of(int component, Part part, Places places) {
        int level = places.level(component);
        int call = level == Places.NONE ? NO_CALL : places.call(component);
        return new Member(component, part, Loops.of((BehaviorType) part.type()), call, level);
    }

    static int[] components(List<Member> members) {
        return members.stream().mapToInt(Member::component).toArray();
    }

    /** Returns the calls of those that have one. */
    static int[] calls(List<Member> members) {
        return members.stream()
                .mapToInt(Member::call)
                .filter(call -> call != NO_CALL)
                .toArray();
    }
}
