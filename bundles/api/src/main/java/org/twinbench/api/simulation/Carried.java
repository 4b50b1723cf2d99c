package org.twinbench.api.simulation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the memory of components when a simulation was restored or its machine was edited.
 *
 * @param tick the first tick whose row shows it
 * @param components how many components carry their memory over
 * @param fresh components of the machine, by path, for which there was no memory: those of a restored simulation keep theirs,
 *     those of an edited machine start anew
 * @param dropped what found no place: the memory of a component by path, or one value of it as {@code path.name}; a fault or an
 *     override as {@code fault of path.name}
 */
public record Carried(long tick, int components, List<String> fresh, List<String> dropped) {

    /** Copies. */
    public Carried {
        fresh = List.copyOf(fresh);
        dropped = List.copyOf(dropped);
    }

    /** Returns this with more that found no place. */
    public Carried with(List<String> more) {
        return new Carried(
                tick,
                components,
                fresh,
                Stream.concat(dropped.stream(), more.stream()).toList());
    }
}
