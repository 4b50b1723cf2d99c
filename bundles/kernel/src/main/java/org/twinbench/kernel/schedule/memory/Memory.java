package org.twinbench.kernel.schedule.memory;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;
import org.twinbench.kernel.catalog.BehaviorType;

/**
 * Takes the memory out of components and puts it into others, by name, so that nothing of the old components' classes is
 * held in between.
 */
public final class Memory {

    private Memory() {}

    public static Map<String, Map<String, Object>> of(Components components) {
        Map<String, Map<String, Object>> memory = new HashMap<>();
        for (int i = 0; i < components.count(); i++) {
            if (components.part(i).type() instanceof BehaviorType type) {
                Behavior behavior = components.behavior(i);
                Map<String, Object> values = new HashMap<>();
                fields(type).forEach(field -> values.put(field.getName(), copy(get(field, behavior))));
                memory.put(components.part(i).path(), values);
            } else {
                memory.put(components.part(i).path(), GeneralMemory.of(components, i));
            }
        }
        return memory;
    }

    public static void restore(Map<String, Map<String, Object>> memory, Components components) {
        for (int i = 0; i < components.count(); i++) {
            Map<String, Object> values = memory.getOrDefault(components.part(i).path(), Map.of());
            if (components.part(i).type() instanceof BehaviorType type) {
                Behavior behavior = components.behavior(i);
                fields(type).forEach(field -> names(type.descriptor(), field.getName())
                        .filter(values::containsKey)
                        .findFirst()
                        .ifPresent(name -> set(field, behavior, values.get(name))));
            } else {
                GeneralMemory.restore(values, components, i);
            }
        }
    }

    static Stream<Field> fields(BehaviorType type) {
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

    private static Object get(Field field, Behavior behavior) {
        try {
            return field.get(behavior);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + field + " is not accessible", e);
        }
    }

    /** A value of another kind than before is not taken over; the field keeps its start value. */
    private static void set(Field field, Behavior behavior, Object value) {
        Class<?> kind = MethodType.methodType(field.getType()).wrap().returnType();
        if (value != null && kind == value.getClass()) {
            try {
                field.set(behavior, copy(value));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("field " + field + " is not accessible", e);
            }
        }
    }

    /** Hands an array on to another component of the same type; the old one is stepped no more. */
    static void move(Field array, Behavior from, Behavior to) {
        try {
            array.set(to, array.get(from));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + array + " is not accessible", e);
        }
    }

    private static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        return copy;
    }
}
