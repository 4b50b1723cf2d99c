package org.twinbench.kernel.schedule.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.twinbench.api.component.StateReader;
import org.twinbench.api.component.StateWriter;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;

/** Memory of components of the general form: ports by name, and what the behavior itself writes down. */
final class GeneralMemory {

    private GeneralMemory() {}

    static Map<String, Object> of(Components components, int component) {
        GeneralBody body = (GeneralBody) components.behavior(component);
        Map<String, Object> values = new HashMap<>();
        List<PortDescriptor> ports = components.part(component).descriptor().ports();
        for (int port = 0; port < ports.size(); port++) {
            values.put(
                    ports.get(port).name(),
                    ports.get(port).kind() == Kind.REAL ? (Object) body.real(port) : (Object) body.integer(port));
        }
        body.save(new Writer(components.part(component).path(), values));
        return values;
    }

    /** Of a component of which nothing is known the behavior is left alone. */
    static void restore(Map<String, Object> values, Components components, int component) {
        if (values.isEmpty()) {
            return;
        }
        GeneralBody body = (GeneralBody) components.behavior(component);
        ComponentTypeDescriptor type = components.part(component).descriptor();
        for (int port = 0; port < type.ports().size(); port++) {
            int place = port;
            Memory.names(type, type.ports().get(port).name())
                    .filter(values::containsKey)
                    .findFirst()
                    .ifPresent(
                            name -> write(body, place, type.ports().get(place).kind(), values.get(name)));
        }
        body.restore(new Reader(values));
    }

    private static void write(GeneralBody body, int port, Kind kind, Object value) {
        if (kind == Kind.REAL && value instanceof Double number) {
            body.write(port, number);
        } else if (kind != Kind.REAL && value instanceof Long number) {
            body.write(port, number);
        }
    }

    private record Writer(String path, Map<String, Object> values) implements StateWriter {

        @Override
        public void real(String name, double value) {
            put(name, value);
        }

        @Override
        public void integer(String name, long value) {
            put(name, value);
        }

        @Override
        public void reals(String name, double[] value) {
            put(name, value.clone());
        }

        @Override
        public void integers(String name, long[] value) {
            put(name, value.clone());
        }

        private void put(String name, Object value) {
            if (values.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException(path + " writes down \"" + name
                        + "\" twice, or has a port of that name; private memory needs names of its own.");
            }
        }
    }

    /** Reads integers as numbers too, for a file does not tell 1 from 1.0. */
    private record Reader(Map<String, Object> values) implements StateReader {

        @Override
        public double real(String name, double otherwise) {
            return values.get(name) instanceof Number number ? number.doubleValue() : otherwise;
        }

        @Override
        public long integer(String name, long otherwise) {
            return values.get(name) instanceof Long number ? number : otherwise;
        }

        @Override
        public Optional<double[]> reals(String name) {
            Object value = values.get(name);
            if (value instanceof long[] integers) {
                return Optional.of(LongStream.of(integers).asDoubleStream().toArray());
            }
            return value instanceof double[] numbers ? Optional.of(numbers.clone()) : Optional.empty();
        }

        @Override
        public Optional<long[]> integers(String name) {
            return values.get(name) instanceof long[] integers ? Optional.of(integers.clone()) : Optional.empty();
        }
    }
}
