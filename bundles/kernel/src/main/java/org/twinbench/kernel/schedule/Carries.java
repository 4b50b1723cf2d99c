package org.twinbench.kernel.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;

/** The wires of a plan whose values of the tick before are kept, for delays and as a start for the solvers of loops. */
final class Carries {

    private static final String TICK_BEFORE = " of the tick before";

    private final Carry[] carries;

    Carries(List<Carry> carries) {
        this.carries = carries.toArray(Carry[]::new);
    }

    /** Begins with the start values of the wires. */
    void begin(Components components, Slots slots) {
        for (Carry carry : carries) {
            Access access = components.access(carry.part(), carry.port());
            if (carry.real()) {
                slots.reals[carry.before()] = access.real(components.behavior(carry.part()));
            } else {
                slots.wholes[carry.before()] = access.whole(components.behavior(carry.part()));
            }
        }
    }

    /** Keeps the present values; called once a tick, before the next instant. */
    void move(Slots slots) {
        for (Carry carry : carries) {
            carry.move(slots);
        }
    }

    /** Puts the kept values into the memory of their components. */
    void save(Slots slots, List<Part> parts, Map<String, Map<String, Object>> memory) {
        for (Carry carry : carries) {
            Object value = carry.real() ? (Object) slots.reals[carry.before()] : (Object) slots.wholes[carry.before()];
            memory.computeIfAbsent(parts.get(carry.part()).path(), p -> new HashMap<>())
                    .put(carry.port() + TICK_BEFORE, value);
        }
    }

    /** Takes kept values over, by path and present or former name. */
    void restore(Map<String, Map<String, Object>> memory, List<Part> parts, Slots slots) {
        for (Carry carry : carries) {
            Part part = parts.get(carry.part());
            PortDescriptor port = part.descriptor().port(carry.port()).orElseThrow();
            Map<String, Object> values = memory.getOrDefault(part.path(), Map.of());
            Stream.concat(Stream.of(port.name()), port.formerly().stream())
                    .map(name -> values.get(name + TICK_BEFORE))
                    .filter(value -> carry.real() ? value instanceof Double : value instanceof Long)
                    .findFirst()
                    .ifPresent(value -> put(carry, value, slots));
        }
    }

    private static void put(Carry carry, Object value, Slots slots) {
        if (carry.real()) {
            slots.reals[carry.before()] = (Double) value;
        } else {
            slots.wholes[carry.before()] = (Long) value;
        }
    }
}
