package org.twinbench.kernel.wiring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.kernel.wiring.graph.Needs;
import org.twinbench.kernel.wiring.graph.Order;

/** Tears loops: chooses evaluations whose results are assumed, so that all others follow one after the other. */
final class Tearing {

    private Tearing() {}

    /**
     * Returns the evaluations to tear, in their order: the named ones, and as long as a cycle is left, of each the one with
     * most ways through it, of several the first.
     */
    static SortedSet<Integer> tears(WireGraph graph, SortedSet<Integer> loop, Collection<Integer> named) {
        SortedSet<Integer> tears = new TreeSet<>(named);
        for (List<int[]> left = left(graph, loop, tears); !left.isEmpty(); left = left(graph, loop, tears)) {
            left.forEach(cyclic -> tears.add(cyclic[busiest(graph.needs().among(cyclic, Set.of()))]));
        }
        return tears;
    }

    /** Returns the sets of nodes that need each other in a circle without those that are torn. */
    private static List<int[]> left(WireGraph graph, SortedSet<Integer> loop, Set<Integer> tears) {
        int[] rest = array(loop.stream().filter(node -> !tears.contains(node)));
        return Order.of(graph.needs().among(rest, Set.of())).cycles().stream()
                .map(cycle -> IntStream.of(cycle).map(node -> rest[node]).toArray())
                .toList();
    }

    private static int busiest(Needs needs) {
        int[] needers = new int[needs.size()];
        for (int node = 0; node < needs.size(); node++) {
            IntStream.of(needs.of(node)).forEach(needed -> needers[needed]++);
        }
        return IntStream.range(0, needs.size())
                .boxed()
                .max(Comparator.comparingInt((Integer node) -> needs.of(node).length * needers[node])
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Returns the evaluations of a torn loop so that each comes after those it depends on, except for torn ones. */
    static List<Integer> order(WireGraph graph, SortedSet<Integer> loop, Set<Integer> tears) {
        int[] nodes = array(loop.stream());
        Needs rest = graph.needs().among(nodes, tears);
        return IntStream.of(Order.of(rest).byLevel())
                .mapToObj(node -> nodes[node])
                .toList();
    }

    private static int[] array(Stream<Integer> nodes) {
        return nodes.mapToInt(Integer::intValue).toArray();
    }
}
