package org.twinbench.kernel.schedule.port;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;

/**
 * A slot that is part of a plan's memory, since nothing in its component tells what it holds.
 *
 * @param part index of the component
 * @param port the output whose value of some instant it holds
 * @param instant which value that is; told from the port's own in the memory of the component by this word
 * @param real which column the slot is in
 * @param slot index in that column
 */
public record Kept(int part, String port, String instant, boolean real, int slot) {

    static Kept before(Carry carry) {
        return new Kept(carry.part(), carry.port(), "of the tick before", carry.real(), carry.before());
    }

    /** The value that an output shows while its component already holds a later one. */
    static Kept shown(int part, String port, boolean real, int slot) {
        return new Kept(part, port, "shown", real, slot);
    }

    public void save(Slots slots, List<Part> parts, Map<String, Map<String, Object>> memory) {
        Object value = real ? (Object) slots.reals[slot] : (Object) slots.wholes[slot];
        memory.computeIfAbsent(parts.get(part).path(), p -> new HashMap<>()).put(key(port), value);
    }

    /** Takes a value over by path and present or former name; leaves the slot as it is if there is none. */
    public void restore(Map<String, Map<String, Object>> memory, List<Part> parts, Slots slots) {
        PortDescriptor descriptor = parts.get(part).descriptor().port(port).orElseThrow();
        Map<String, Object> values = memory.getOrDefault(parts.get(part).path(), Map.of());
        Stream.concat(Stream.of(port), descriptor.formerly().stream())
                .map(name -> values.get(key(name)))
                .filter(value -> real ? value instanceof Double : value instanceof Long)
                .findFirst()
                .ifPresent(value -> put(value, slots));
    }

    private String key(String name) {
        return name + " " + instant;
    }

    private void put(Object value, Slots slots) {
        if (real) {
            slots.reals[slot] = (Double) value;
        } else {
            slots.wholes[slot] = (Long) value;
        }
    }
}
