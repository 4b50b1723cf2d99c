package org.twinbench.kernel.wiring.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class OrderLawsTest {

    private static final int SIZE = 8;

    /** Which of some nodes need which. */
    @Provide
    Arbitrary<boolean[][]> graphs() {
        return Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true))
                .array(boolean[].class)
                .ofSize(SIZE)
                .array(boolean[][].class)
                .ofSize(SIZE);
    }

    private static Needs needs(boolean[][] graph) {
        Needs.Writer writer = new Needs.Writer(graph.length);
        for (boolean[] needed : graph) {
            for (int other = needed.length - 1; other >= 0; other--) {
                if (needed[other]) {
                    writer.need(other);
                    writer.need(other);
                }
            }
            writer.endOfNode();
        }
        return writer.done();
    }

    /** Returns which nodes lead to which, by one need or more. */
    private static boolean[][] reach(boolean[][] graph) {
        boolean[][] reach = new boolean[SIZE][];
        for (int node = 0; node < SIZE; node++) {
            reach[node] = graph[node].clone();
        }
        for (int by = 0; by < SIZE; by++) {
            for (int from = 0; from < SIZE; from++) {
                for (int to = 0; to < SIZE; to++) {
                    reach[from][to] |= reach[from][by] && reach[by][to];
                }
            }
        }
        return reach;
    }

    @Property
    void aCycleIsWhatLeadsToItself(@ForAll("graphs") boolean[][] graph) {
        boolean[][] reach = reach(graph);
        Set<List<Integer>> wanted = IntStream.range(0, SIZE)
                .filter(node -> reach[node][node])
                .mapToObj(node -> IntStream.range(0, SIZE)
                        .filter(other -> reach[node][other] && reach[other][node])
                        .boxed()
                        .toList())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(cycle -> cycle.get(0)))));
        List<List<Integer>> found = Order.of(needs(graph)).cycles().stream()
                .map(cycle -> IntStream.of(cycle).boxed().toList())
                .toList();
        assertEquals(List.copyOf(wanted), found);
    }

    @Property
    void aNodeStandsAboveWhatItNeedsAndNoHigher(@ForAll("graphs") boolean[][] graph) {
        boolean[][] reach = reach(graph);
        Order order = Order.of(needs(graph));
        for (int node = 0; node < SIZE; node++) {
            int level = 0;
            for (int circle = 0; circle < SIZE; circle++) {
                boolean together = circle == node || reach[node][circle] && reach[circle][node];
                for (int needed = 0; together && needed < SIZE; needed++) {
                    if (graph[circle][needed] && !reach[needed][circle] && needed != circle) {
                        level = Math.max(level, order.level(needed) + 1);
                    }
                }
            }
            assertEquals(level, order.level(node));
        }
    }

    @Property
    void nodesComeByLevelThenByNumber(@ForAll("graphs") boolean[][] graph) {
        Order order = Order.of(needs(graph));
        int[] wanted = IntStream.range(0, SIZE)
                .boxed()
                .sorted(Comparator.comparing(order::level))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(wanted, order.byLevel());
    }

    @Test
    void aChainMayBeLong() {
        int size = 1_000_000;
        Needs.Writer writer = new Needs.Writer(size);
        writer.endOfNode();
        for (int node = 1; node < size; node++) {
            writer.need(node - 1);
            writer.endOfNode();
        }
        assertEquals(size - 1, Order.of(writer.done()).level(size - 1));
    }
}
