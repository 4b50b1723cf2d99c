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
    private final NamedMemory memory;
    private final Assignments values = new Assignments();
    private final Assignments shown = new Assignments();
    private final Ranges.Writer realShows = new Ranges.Writer();
    private final Ranges.Writer wholeShows = new Ranges.Writer();
    private final List<Runnable> others = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private final Assignments.Done putting;
    private final Assignments.Done showing;
    private final Ranges realShowing;
    private final Ranges wholeShowing;

    /** Finds the places of the memory in a plan of which this is an image. */
    public Restoring(Image image, NamedMemory memory) {
        this.image = image;
        this.memory = memory;
        for (int i = 0; i < image.components.count(); i++) {
            Map<String, Object> given =
                    memory.values().get(image.components.part(i).path());
            if (given != null) {
                component(i, given);
            }
        }
        image.kept.forEach(this::kept);
        this.putting = values.done();
        this.showing = shown.done();
        this.realShowing = realShows.done();
        this.wholeShowing = wholeShows.done();
    }

    private void component(int component, Map<String, Object> given) {
        Part part = image.components.part(component);
        (memory.held().contains(part.path()) ? held : free).add(component);
        if (part.type() instanceof ProvidedType && !given.isEmpty()) {
            others.add(() -> GeneralMemory.restore(given, image.components, component));
        }
        Map<String, Object> outputs = memory.shown().getOrDefault(part.path(), Map.of());
        for (Place place : image.places[component]) {
            find(part, place.name(), given)
                    .filter(value -> value.getClass() == boxed(place.type()))
                    .ifPresent(value -> put(place, value));
            if (place.slot() != Place.NOWHERE) {
                Optional<Object> other = find(part, place.name(), outputs);
                if (!other.filter(value -> show(place.isReal(), place.slot(), value))
                        .isPresent()) {
                    (place.isReal() ? realShows : wholeShows).add(place.at(), place.slot());
                }
            }
        }
    }

    private static Optional<Object> find(Part part, String name, Map<String, Object> given) {
        return Memory.names(part.descriptor(), name)
                .map(given::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
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

    private boolean show(boolean real, int slot, Object value) {
        if (real && value instanceof Double number) {
            shown.real(slot, number);
            return true;
        }
        if (!real && value instanceof Long number) {
            shown.whole(slot, number);
            return true;
        }
        return false;
    }

    /** A value of the tick before that nobody knows is that of the output. */
    private void kept(Kept kept) {
        Part part = image.components.part(kept.part());
        Map<String, Object> given = memory.values().get(part.path());
        if (given == null) {
            return;
        }
        boolean found = kept.keys(part.descriptor())
                .map(given::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .filter(value -> show(kept.real(), kept.slot(), value))
                .isPresent();
        if (!found) {
            for (Place place : image.places[kept.part()]) {
                if (place.name().equals(kept.port()) && place.slot() != kept.slot()) {
                    (kept.real() ? realShows : wholeShows).add(place.at(), kept.slot());
                }
            }
        }
    }

    @Override
    public void run() {
        image.lookBehind();
        putting.make(image.reals, image.wholes);
        image.put();
        for (int i = 0; i < others.size(); i++) {
            others.get(i).run();
        }
        for (int i = 0; i < free.size(); i++) {
            image.components.release(free.get(i));
        }
        for (int i = 0; i < held.size(); i++) {
            image.components.release(held.get(i)); // it is as if it had not thrown
            image.components.hold(held.get(i));
        }
        image.keeper.spread();
        image.keeper.restored();
        realShowing.copy(image.reals, image.netlist.slots().reals);
        wholeShowing.copy(image.wholes, image.netlist.slots().wholes);
        showing.make(image.netlist.slots().reals, image.netlist.slots().wholes);
    }
}
