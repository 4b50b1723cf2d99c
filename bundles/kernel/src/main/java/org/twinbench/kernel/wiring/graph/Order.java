package org.twinbench.kernel.wiring.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order that follows from a graph. Nodes that need each other in a circle stand on one level; any other node stands on the
 * level above the highest one that it needs.
 *
 * <p>Source: R. Tarjan, <i>Depth-first search and linear graph algorithms</i>, 1972; with a stack of its own instead of
 * recursion, since a chain may be as long as the graph.
 */
public final class Order {

    private static final int UNSEEN = 0;
    private static final int DONE = Integer.MAX_VALUE;

    private final Needs needs;
    private final int[] levels;
    private final List<int[]> cycles = new ArrayList<>();

    /** For each node, which one it was in the order of visits, from 1 on. */
    private final int[] visits;

    /** For each node, the earliest visit among the nodes that it leads to, while its circle is open. */
    private final int[] earliest;

    private final int[] next;
    private final int[] path;
    private final int[] open;
    private int depth;
    private int opened;
    private int visited;

    private Order(Needs needs) {
        int size = needs.size();
        this.needs = needs;
        this.levels = new int[size];
        this.visits = new int[size];
        this.earliest = new int[size];
        this.next = new int[size];
        this.path = new int[size];
        this.open = new int[size];
        for (int node = 0; node < size; node++) {
            if (visits[node] == UNSEEN) {
                visit(node);
            }
        }
        cycles.sort(Comparator.comparing(cycle -> cycle[0]));
    }

    public static Order of(Needs needs) {
        return new Order(needs);
    }

    /** Returns the strongly connected sets that hold a cycle, in the order of their first nodes; the nodes of each rise. */
    public List<int[]> cycles() {
        return cycles;
    }

    public int level(int node) {
        return levels[node];
    }

    /** Returns all nodes by level, those of one level rising. */
    public int[] byLevel() {
        int[] begins = new int[levels.length + 1];
        for (int level : levels) {
            begins[level + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        int[] nodes = new int[levels.length];
        for (int node = 0; node < nodes.length; node++) {
            nodes[begins[levels[node]]++] = node;
        }
        return nodes;
    }

    private void visit(int root) {
        enter(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] == needs.end(node)) {
                depth--;
                leave(node);
            } else {
                int needed = needs.at(next[node]++);
                if (visits[needed] == UNSEEN) {
                    enter(needed);
                }
            }
        }
    }

    private void enter(int node) {
        visits[node] = ++visited;
        earliest[node] = visited;
        next[node] = needs.begin(node);
        path[depth++] = node;
        open[opened++] = node;
    }

    private void leave(int node) {
        for (int place = needs.begin(node); place < needs.end(node); place++) {
            earliest[node] = Math.min(earliest[node], earliest[needs.at(place)]);
        }
        if (earliest[node] == visits[node]) {
            int end = opened;
            do {
                opened--;
            } while (open[opened] != node);
            close(Arrays.copyOfRange(open, opened, end));
        }
    }

    /** Nothing outside of these nodes leads back to them. */
    private void close(int[] nodes) {
        int level = 0;
        for (int node : nodes) {
            for (int place = needs.begin(node); place < needs.end(node); place++) {
                if (earliest[needs.at(place)] == DONE) {
                    level = Math.max(level, levels[needs.at(place)] + 1);
                }
            }
        }
        for (int node : nodes) {
            levels[node] = level;
            earliest[node] = DONE;
        }
        if (nodes.length > 1 || needs.has(nodes[0], nodes[0])) {
            Arrays.sort(nodes);
            cycles.add(nodes);
        }
    }
}
