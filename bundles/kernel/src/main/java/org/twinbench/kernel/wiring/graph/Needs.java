package org.twinbench.kernel.wiring.graph;

import java.util.Arrays;
import java.util.Set;

/** A directed graph of nodes from 0 on: for each node those that it needs, rising, each once. Immutable. */
public final class Needs {

    private final int[] begins;
    private final int[] needed;

    private Needs(int[] begins, int[] needed) {
        this.begins = begins;
        this.needed = needed;
    }

    public int size() {
        return begins.length - 1;
    }

    /** Returns the first of the places where the needs of a node stand. */
    int begin(int node) {
        return begins[node];
    }

    /** Returns the place after the last one where the needs of a node stand. */
    int end(int node) {
        return begins[node + 1];
    }

    /** Returns the needed node at a place. */
    int at(int place) {
        return needed[place];
    }

    /** Returns the nodes that a node needs. */
    public int[] of(int node) {
        return Arrays.copyOfRange(needed, begin(node), end(node));
    }

    /** Returns whether a node needs another one, or itself, at once. */
    public boolean has(int node, int other) {
        return Arrays.binarySearch(needed, begin(node), end(node), other) >= 0;
    }

    /**
     * Returns the graph of some nodes, numbered anew in their order.
     *
     * @param nodes rising
     * @param provided nodes whose needers are not to wait for them
     */
    public Needs among(int[] nodes, Set<Integer> provided) {
        Writer writer = new Writer(nodes.length);
        for (int node : nodes) {
            for (int place = begin(node); place < end(node); place++) {
                int found = Arrays.binarySearch(nodes, at(place));
                if (found >= 0 && !provided.contains(at(place))) {
                    writer.need(found);
                }
            }
            writer.endOfNode();
        }
        return writer.done();
    }

    /** Writes a graph node by node. */
    public static final class Writer {

        private final int[] begins;
        private int[] needed;
        private int node;
        private int length;

        /** @param size number of nodes */
        public Writer(int size) {
            this.begins = new int[size + 1];
            this.needed = new int[2 * size + 1];
        }

        /** The present node needs another. */
        public void need(int other) {
            if (length == needed.length) {
                needed = Arrays.copyOf(needed, 2 * length);
            }
            needed[length++] = other;
        }

        /** Goes to the next node. */
        public void endOfNode() {
            int begin = begins[node];
            Arrays.sort(needed, begin, length);
            int end = begin;
            for (int place = begin; place < length; place++) {
                if (end == begin || needed[end - 1] != needed[place]) {
                    needed[end++] = needed[place];
                }
            }
            length = end;
            begins[++node] = length;
        }

        public Needs done() {
            return new Needs(begins, needed);
        }
    }
}
