package org.twinbench.kernel.schedule.memory;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;

/**
 * Copies of memory from the components of one plan to those of another, worked out beforehand: of components of the same path
 * and type, everything but inputs. To make them takes nanoseconds each, and nothing is allocated.
 */
public final class Copies {

    /** More often than a method handle is called before it is compiled for itself, 127 times. */
    private static final int OFTEN = 200;

    private final Access[] numbers;
    private final Object[] numbersFrom;
    private final Object[] numbersTo;
    private final Access[] integers;
    private final Object[] integersFrom;
    private final Object[] integersTo;
    private final List<Runnable> others;

    private Copies(Writer writer) {
        this.numbers = writer.numbers.accesses.toArray(Access[]::new);
        this.numbersFrom = writer.numbers.from.toArray();
        this.numbersTo = writer.numbers.to.toArray();
        this.integers = writer.integers.accesses.toArray(Access[]::new);
        this.integersFrom = writer.integers.from.toArray();
        this.integersTo = writer.integers.to.toArray();
        this.others = List.copyOf(writer.others);
    }

    /** Works out the copies. */
    public static Copies between(Components from, Components to) {
        Map<String, Integer> before = new HashMap<>();
        for (int i = 0; i < from.count(); i++) {
            before.put(from.part(i).path(), i);
        }
        Writer writer = new Writer(from, to);
        for (int i = 0; i < to.count(); i++) {
            Integer old = before.get(to.part(i).path());
            if (old != null && from.part(old).type() == to.part(i).type()) {
                writer.component(old, i);
            }
        }
        return new Copies(writer);
    }

    /** Makes them. */
    public void make() {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i].real(numbersTo[i], numbers[i].real(numbersFrom[i]));
        }
        for (int i = 0; i < integers.length; i++) {
            integers[i].whole(integersTo[i], integers[i].whole(integersFrom[i]));
        }
        for (int i = 0; i < others.size(); i++) {
            others.get(i).run();
        }
    }

    /** Accesses to fields of one column, and whose they are. */
    private static final class Column {
        private final List<Access> accesses = new ArrayList<>();
        private final List<Behavior> from = new ArrayList<>();
        private final List<Behavior> to = new ArrayList<>();

        void add(Access access, Behavior source, Behavior target) {
            accesses.add(access);
            from.add(source);
            to.add(target);
        }
    }

    private static final class Writer {

        private final Components from;
        private final Components to;
        private final Column numbers = new Column();
        private final Column integers = new Column();
        private final List<Runnable> others = new ArrayList<>();
        private final Set<Access> warm = Collections.newSetFromMap(new IdentityHashMap<>());

        Writer(Components from, Components to) {
            this.from = from;
            this.to = to;
        }

        void component(int old, int next) {
            others.add(() -> {
                if (from.isHeld(old)) {
                    to.hold(next);
                }
            });
            if (to.part(next).type() instanceof BehaviorType type) {
                remembered(type, to.part(next)).forEach(field -> field(field, old, next));
            } else {
                general(old, next);
            }
        }

        private static Stream<Field> remembered(BehaviorType type, Part part) {
            List<String> inputs = type.descriptor().ports(Direction.INPUT).stream()
                    .map(PortDescriptor::name)
                    .filter(input -> !isTaken(part, input))
                    .toList();
            return Memory.fields(type).filter(field -> !inputs.contains(field.getName()));
        }

        /** Returns whether an input shows what its component took until it takes the next value. */
        private static boolean isTaken(Part part, String input) {
            return part.every() > 1 && part.isConnected(input);
        }

        private void field(Field field, int old, int next) {
            Behavior source = from.behavior(old);
            Behavior target = to.behavior(next);
            if (field.getType().isArray()) {
                Memory.move(field, target, target);
                others.add(() -> Memory.move(field, source, target));
                return;
            }
            Access access = to.access(next, field);
            if (field.getType() == double.class) {
                warm(access, () -> access.real(target, access.real(target)));
                numbers.add(access, source, target);
            } else {
                warm(access, () -> access.whole(target, access.whole(target)));
                integers.add(access, source, target);
            }
        }

        /** The JVM compiles what is called first, and once more what is called often; that is not left to the exchange. */
        private void warm(Access access, Runnable copy) {
            if (warm.add(access)) {
                for (int i = 0; i < OFTEN; i++) {
                    copy.run();
                }
            }
        }

        private void general(int old, int next) {
            GeneralBody source = (GeneralBody) from.behavior(old);
            GeneralBody target = (GeneralBody) to.behavior(next);
            Part part = to.part(next);
            List<PortDescriptor> ports = part.descriptor().ports();
            boolean same = from.part(old).parameters().equals(part.parameters())
                    && from.part(old).descriptor().ports().equals(ports);
            if (same) {
                others.add(() -> target.takeOver(source));
                for (int port = 0; port < ports.size(); port++) {
                    if (ports.get(port).direction() == Direction.OUTPUT
                            || isTaken(part, ports.get(port).name())) {
                        int place = port;
                        others.add(() -> target.copyPort(place, source));
                    }
                }
            } else {
                others.add(() -> GeneralMemory.restore(GeneralMemory.of(from, old), to, next));
            }
        }
    }
}
