package org.twinbench.kernel.schedule.compiled;

import java.util.List;
import java.util.stream.Stream;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.port.Ports;

/** Makes the blocks of a plan. */
public final class Blocks {

    private Blocks() {}

    /**
     * Returns the blocks of groups; gives them spare slots where they need some.
     *
     * @param few in a block of fewer components, each takes its inputs straight from their slots
     * @param workers how many threads run blocks at the same time
     */
    public static List<Batch> of(Groups groups, Ports ports, Accesses accesses, int few, int workers) {
        int longest = groups.blocks().stream()
                .mapToInt(group -> group.components().length)
                .max()
                .orElse(0);
        Scratch[] scratch =
                Stream.generate(() -> new Scratch(longest)).limit(workers).toArray(Scratch[]::new);
        return groups.blocks().stream()
                .<Batch>map(group -> new Block(group, ports.parts(), ports, accesses, scratch, few))
                .toList();
    }
}
