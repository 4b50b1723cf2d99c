package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** Tears loops: chooses evaluations whose results are assumed, so that all others follow one after the other. */
final class Tearing {

    private Tearing() {}

    /**
     * Returns the evaluations to tear, in their order: the named ones, and as long as a cycle is left, of each the one with
     * most ways through it, of several the first.
     */
    static SortedSet<Integer> tears(WireGraph graph, SortedSet<Integer> loop, Collection<Integer> named) {
        SortedSet<Integer> tears = new TreeSet<>(named);
        Graph<Integer, DefaultEdge> rest = copy(graph, loop);
        tears.forEach(rest::removeVertex);
        for (List<SortedSet<Integer>> left = WireGraph.loops(rest); !left.isEmpty(); left = WireGraph.loops(rest)) {
            for (SortedSet<Integer> cyclic : left) {
                Graph<Integer, DefaultEdge> part = new AsSubgraph<>(rest, cyclic);
                int tear = cyclic.stream()
                        .max(Comparator.comparingInt((Integer node) -> part.inDegreeOf(node) * part.outDegreeOf(node))
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
                tears.add(tear);
                rest.removeVertex(tear);
            }
        }
        return tears;
    }

    /** Returns the evaluations of a torn loop so that each comes after those it depends on, except for torn ones. */
    static List<Integer> order(WireGraph graph, SortedSet<Integer> loop, Set<Integer> tears) {
        Graph<Integer, DefaultEdge> rest = copy(graph, loop);
        tears.forEach(tear -> rest.removeAllEdges(new ArrayList<>(rest.outgoingEdgesOf(tear))));
        return byLevel(rest, graph.size());
    }

    /**
     * Returns the vertices of a graph without cycles by level, then by number.
     *
     * @param size a number above those of all vertices
     */
    static List<Integer> byLevel(Graph<Integer, DefaultEdge> edges, int size) {
        int[] level = new int[size];
        new TopologicalOrderIterator<>(edges)
                .forEachRemaining(node -> edges.outgoingEdgesOf(node).forEach(edge -> {
                    int next = edges.getEdgeTarget(edge);
                    level[next] = Math.max(level[next], level[node] + 1);
                }));
        return IntStream.range(0, size)
                .filter(edges::containsVertex)
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> level[node]).thenComparing(node -> node))
                .toList();
    }

    private static Graph<Integer, DefaultEdge> copy(WireGraph graph, SortedSet<Integer> loop) {
        Graph<Integer, DefaultEdge> copy = new DefaultDirectedGraph<>(DefaultEdge.class);
        loop.forEach(copy::addVertex);
        for (int node : loop) {
            for (WireGraph.Incoming incoming : graph.incoming(node)) {
                if (loop.contains(incoming.from())) {
                    copy.addEdge(incoming.from(), node);
                }
            }
        }
        return copy;
    }
}
