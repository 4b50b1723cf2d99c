package org.twinbench.kernel.schedule.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.twinbench.api.component.StateReader;
import org.twinbench.api.component.StateWriter;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.ProvidedType;

/** Private memory of components of the general form: what their behaviors write down themselves. */
public final class GeneralMemory {

    private GeneralMemory() {}

    /** Returns which components are of the general form. */
    public static int[] components(Components components) {
        return IntStream.range(0, components.count())
                .filter(i -> components.part(i).type() instanceof ProvidedType)
                .toArray();
    }

    /** Lets a component write down its private memory. */
    public static Map<String, Object> of(Components components, int component) {
        Map<String, Object> values = new HashMap<>();
        body(components, component).save(new Writer(components.part(component), values));
        return values;
    }

    /** Lets a component take over private memory; of one of which nothing is known the behavior is left alone. */
    public static void restore(Map<String, Object> values, Components components, int component) {
        if (!values.isEmpty()) {
            body(components, component).restore(new Reader(values));
        }
    }

    /** Prepares to hand private memory on to a component of another plan; the old one is called no more. */
    public static Runnable carry(Components from, int old, Components to, int next) {
        GeneralBody source = body(from, old);
        GeneralBody target = body(to, next);
        boolean same = from.part(old).parameters().equals(to.part(next).parameters())
                && from.part(old)
                        .descriptor()
                        .ports()
                        .equals(to.part(next).descriptor().ports());
        return same ? () -> target.takeOver(source) : () -> restore(of(from, old), to, next);
    }

    private static GeneralBody body(Components components, int component) {
        return (GeneralBody) components.behavior(component);
    }

    private record Writer(Part part, Map<String, Object> values) implements StateWriter {

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
            if (part.descriptor().port(name).isPresent() || values.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException(part.path() + " writes down \"" + name
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
