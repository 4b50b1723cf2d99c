package org.twinbench.kernel.schedule.image;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.port.Kept;

/** Gives the values of an image their names. */
final class Naming {

    private final Image image;
    private final Map<String, Map<String, Object>> values = new HashMap<>();
    private final Map<String, Map<String, Object>> shown = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    Naming(Image image) {
        this.image = image;
    }

    NamedMemory memory() {
        for (int i = 0; i < image.components.count(); i++) {
            Part part = image.components.part(i);
            Map<String, Object> named = new HashMap<>(image.own.getOrDefault(i, Map.of()));
            for (Place place : image.places[i]) {
                add(place, i, named);
            }
            values.put(part.path(), named);
            if (image.held[i]) {
                held.add(part.path());
            }
        }
        for (Kept kept : image.kept) {
            values.get(image.components.part(kept.part()).path()).put(kept.key(), slot(kept.real(), kept.slot()));
        }
        return new NamedMemory(values, shown, held);
    }

    private void add(Place place, int component, Map<String, Object> named) {
        Part part = image.components.part(component);
        boolean fetched = place.input() && part.isConnected(place.name()) && !image.waiting[component];
        Object value = fetched ? null : value(place);
        if (value != null) { // an array that its component has not made yet
            named.put(place.name(), value);
        }
        if (place.slot() != Place.NOWHERE && !showsItself(place)) {
            shown.computeIfAbsent(part.path(), path -> new HashMap<>())
                    .put(place.name(), slot(place.isReal(), place.slot()));
        }
    }

    private boolean showsItself(Place place) {
        return place.isReal()
                ? bits(image.reals[place.slot()]) == bits(image.reals[place.at()])
                : image.wholes[place.slot()] == image.wholes[place.at()];
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }

    private Object slot(boolean real, int slot) {
        return real ? (Object) image.reals[slot] : (Object) image.wholes[slot];
    }

    private Object value(Place place) {
        if (place.isArray()) {
            return image.arrays[place.at()];
        }
        if (place.isReal()) {
            return image.reals[place.at()];
        }
        long whole = image.wholes[place.at()];
        if (place.type() == boolean.class) {
            return whole != 0;
        }
        return place.type() == int.class ? (Object) (int) whole : (Object) whole;
    }
}
