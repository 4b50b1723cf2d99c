package org.twinbench.kernel.schedule.memory;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;
import org.twinbench.kernel.catalog.BehaviorType;

/** Which fields of components are memory, and what they are called. */
public final class Memory {

    private Memory() {}

    /** Returns the fields that components of a type remember, always in the same order. */
    public static Stream<Field> fields(BehaviorType type) {
        Stream<Field> ports =
                type.descriptor().ports().stream().map(PortDescriptor::name).map(type::field);
        return Stream.of(ports, type.states().stream(), type.randomStreams().stream(), type.zeroCrossings().stream())
                .flatMap(fields -> fields);
    }

    /** Returns the name of a state or port, then those that it used to have. */
    public static Stream<String> names(ComponentTypeDescriptor type, String name) {
        List<String> states = type.state(name).map(StateDescriptor::formerly).orElse(List.of());
        List<String> ports = type.port(name).map(PortDescriptor::formerly).orElse(List.of());
        return Stream.of(List.of(name), states, ports).flatMap(List::stream);
    }

    /** Returns a copy of an array, and anything else as it is. */
    public static Object copy(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        return copy;
    }
}
