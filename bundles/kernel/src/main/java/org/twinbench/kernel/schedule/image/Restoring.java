package org.twinbench.kernel.schedule.image;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.schedule.memory.GeneralMemory;
import org.twinbench.kernel.schedule.memory.Memory;
import org.twinbench.kernel.schedule.port.Kept;

/**
 * Puts named memory into a plan: of the components that it knows, each value whose kind agrees. Their outputs show what was shown, or
 * else what they remember. Made on any thread; run once, between two ticks.
 */
public final class Restoring implements Runnable {

    private final Image image;
    private final Assignments.Done values;
    private final Runnable[] others;
    private final int[] free;
    private final int[] held;
    private final Ranges realShows;
    private final Ranges wholeShows;
    private final Assignments.Done shown;

    /** Finds the places of the memory in a plan of which this is an image. */
    public Restoring(Image image, NamedMemory memory) {
        Finder finder = new Finder(image, memory);
        finder.find();
        this.image = image;
        this.values = finder.values.done();
        this.others = finder.others.toArray(Runnable[]::new);
        this.free = finder.free.stream().mapToInt(Integer::intValue).toArray();
        this.held = finder.held.stream().mapToInt(Integer::intValue).toArray();
        this.realShows = finder.realShows.done();
        this.wholeShows = finder.wholeShows.done();
        this.shown = finder.shown.done();
    }

    @Override
    public void run() {
        image.lookBehind();
        values.make(image.reals, image.wholes);
        image.put();
        for (Runnable other : others) {
            other.run();
        }
        for (int component : free) {
            image.components.release(component);
        }
        for (int component : held) {
            image.components.release(component); // it is as if it had not thrown
            image.components.hold(component);
        }
        image.keeper.spread();
        image.keeper.restored();
        realShows.copy(image.reals, image.netlist.slots().reals);
        wholeShows.copy(image.wholes, image.netlist.slots().wholes);
        shown.make(image.netlist.slots().reals, image.netlist.slots().wholes);
    }

    private static final class Finder {

        private final Image image;
        private final NamedMemory memory;
        private final Assignments values = new Assignments();
        private final Assignments shown = new Assignments();
        private final Ranges.Writer realShows = new Ranges.Writer();
        private final Ranges.Writer wholeShows = new Ranges.Writer();
        private final List<Runnable> others = new ArrayList<>();
        private final List<Integer> free = new ArrayList<>();
        private final List<Integer> held = new ArrayList<>();

        Finder(Image image, NamedMemory memory) {
            this.image = image;
            this.memory = memory;
        }

        void find() {
            for (int i = 0; i < image.components.count(); i++) {
                Map<String, Object> given =
                        memory.values().get(image.components.part(i).path());
                if (given != null) {
                    component(i, given);
                }
            }
            image.kept.forEach(this::kept);
        }

        private void component(int component, Map<String, Object> given) {
            Part part = image.components.part(component);
            (memory.held().contains(part.path()) ? held : free).add(component);
            if (part.type() instanceof ProvidedType && !given.isEmpty()) {
                others.add(() -> GeneralMemory.restore(given, image.components, component));
            }
            Map<String, Object> outputs = memory.shown().getOrDefault(part.path(), Map.of());
            for (Place place : image.places[component]) {
                find(Memory.names(part.descriptor(), place.name()), given)
                        .filter(value -> value.getClass() == boxed(place.type()))
                        .ifPresent(value -> put(place, value));
                if (place.slot() != Place.NOWHERE) {
                    Optional<Object> other = find(Memory.names(part.descriptor(), place.name()), outputs);
                    show(other, place, place.slot());
                }
            }
        }

        private static Optional<Object> find(Stream<String> names, Map<String, Object> given) {
            return names.map(given::get).flatMap(Stream::ofNullable).findFirst();
        }

        private static Class<?> boxed(Class<?> type) {
            return MethodType.methodType(type).wrap().returnType();
        }

        private void put(Place place, Object value) {
            if (place.isArray()) {
                ArrayField field = image.arrayFields[place.at()];
                Object array = Memory.copy(value);
                others.add(() -> field.set(array));
            } else if (place.isReal()) {
                values.real(place.at(), (Double) value);
            } else if (value instanceof Boolean flag) {
                values.whole(place.at(), flag ? 1 : 0);
            } else {
                values.whole(place.at(), ((Number) value).longValue());
            }
        }

        /** Lets a slot show a value of its kind, or else what the component remembers. */
        private void show(Optional<Object> value, Place output, int slot) {
            if (output.isReal() && value.orElse(null) instanceof Double number) {
                shown.real(slot, number);
            } else if (!output.isReal() && value.orElse(null) instanceof Long number) {
                shown.whole(slot, number);
            } else {
                (output.isReal() ? realShows : wholeShows).add(output.at(), slot);
            }
        }

        /** What a slot keeps goes before what its output shows. */
        private void kept(Kept kept) {
            Part part = image.components.part(kept.part());
            Map<String, Object> given = memory.values().get(part.path());
            if (given != null) {
                Optional<Object> value = find(kept.keys(part.descriptor()), given);
                for (Place place : image.places[kept.part()]) {
                    if (place.name().equals(kept.port()) && (value.isPresent() || place.slot() != kept.slot())) {
                        show(value, place, kept.slot());
                    }
                }
            }
        }
    }
}
