package org.twinbench.kernel.wiring;

import java.util.List;

/** Finds components by the paths of their ports. A table of numbers: a path is looked up without being cut out. */
final class PathIndex {

    static final int NONE = -1;

    private final String[] paths;
    private final int[] table;
    private int last;

    /** @param components in any order, their paths different */
    PathIndex(List<Typed> components) {
        this.paths = components.stream().map(Typed::path).toArray(String[]::new);
        this.table = new int[Integer.highestOneBit(2 * paths.length + 1) * 2];
        for (int i = 0; i < paths.length; i++) {
            int place = place(paths[i].hashCode());
            while (table[place] != 0) {
                place = place + 1 & table.length - 1;
            }
            table[place] = i + 1;
        }
    }

    /** Returns the component whose path stands before the last dot of a port's path, or {@link #NONE}. */
    int find(String port) {
        int end = end(port);
        int hash = 0;
        for (int i = 0; i < end; i++) {
            hash = 31 * hash + port.charAt(i);
        }
        for (int place = place(hash); table[place] != 0; place = place + 1 & table.length - 1) {
            if (is(table[place] - 1, port, end)) {
                return table[place] - 1;
            }
        }
        return NONE;
    }

    /** Returns the same; ports that are asked for in the order of their components are found at once. */
    int findNext(String port) {
        int end = end(port);
        for (int guess = last; guess < Math.min(last + 2, paths.length); guess++) {
            if (is(guess, port, end)) {
                last = guess;
                return guess;
            }
        }
        int found = find(port);
        last = Math.max(found, 0);
        return found;
    }

    private static int end(String port) {
        return Math.max(port.lastIndexOf('.'), 0);
    }

    private boolean is(int component, String port, int end) {
        return paths[component].length() == end && port.startsWith(paths[component]);
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(table.length - 1);
    }
}
