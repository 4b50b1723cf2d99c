package org.twinbench.protocols.modbus;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Places that no request goes across, because the remote system has refused one. */
final class Cuts {

    private final Map<Area, NavigableSet<Integer>> places = new HashMap<>();

    private record Area(int unit, Table table) {

        static Area of(ModbusTag tag) {
            return new Area(tag.unit(), tag.table());
        }
    }

    /** Has a tag go alone. */
    void around(ModbusTag tag) {
        before(tag);
        of(tag).add(tag.end());
    }

    /** Has a request end or begin before a tag. */
    void before(ModbusTag tag) {
        of(tag).add(tag.from());
    }

    private NavigableSet<Integer> of(ModbusTag tag) {
        return places.computeIfAbsent(Area.of(tag), area -> new TreeSet<>());
    }

    /** Returns whether a request from the first cell of a tag to an end would go across a cut. */
    boolean isCut(ModbusTag first, int end) {
        NavigableSet<Integer> cuts = places.getOrDefault(Area.of(first), Collections.emptyNavigableSet());
        return !cuts.subSet(first.from(), false, end, false).isEmpty();
    }
}
