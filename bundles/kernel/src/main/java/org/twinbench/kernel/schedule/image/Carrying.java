package org.twinbench.kernel.schedule.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.schedule.memory.GeneralMemory;
import org.twinbench.kernel.schedule.port.Kept;

/**
 * Carries memory from one plan to another, whose machine may be another one: of components of the same path and type, everything but
 * inputs that are fetched before they are used. What outputs show and which components are held is part of it. Made on any thread;
 * run once, between two ticks.
 */
public final class Carrying implements Runnable {

    private final Image from;
    private final Image to;
    private final Ranges reals;
    private final Ranges wholes;
    private final Runnable[] others;
    private final int[] carried;

    /** Finds what both plans have. */
    public Carrying(Image from, Image to) {
        Finder finder = new Finder(from, to);
        finder.find();
        this.from = from;
        this.to = to;
        this.reals = finder.reals.done();
        this.wholes = finder.wholes.done();
        this.others = finder.others.toArray(Runnable[]::new);
        this.carried = finder.before.entrySet().stream()
                .flatMapToInt(pair -> IntStream.of(pair.getValue(), pair.getKey()))
                .toArray();
    }

    @Override
    public void run() {
        from.copy();
        to.copy();
        reals.copy(from.reals, to.reals);
        wholes.copy(from.wholes, to.wholes);
        to.put();
        for (Runnable other : others) {
            other.run();
        }
        for (int i = 0; i < carried.length; i += 2) {
            if (from.components.isHeld(carried[i])) {
                to.components.hold(carried[i + 1]);
            }
        }
        to.keeper.spread();
    }

    private static final class Finder {

        private final Image from;
        private final Image to;
        private final Ranges.Writer reals = new Ranges.Writer();
        private final Ranges.Writer wholes = new Ranges.Writer();
        private final List<Runnable> others = new ArrayList<>();
        private final Map<Integer, Integer> before = new HashMap<>();

        Finder(Image from, Image to) {
            this.from = from;
            this.to = to;
        }

        void find() {
            Map<String, Integer> all = new HashMap<>();
            for (int i = 0; i < from.components.count(); i++) {
                all.put(from.components.part(i).path(), i);
            }
            for (int i = 0; i < to.components.count(); i++) {
                Integer old = all.get(to.components.part(i).path());
                if (old != null
                        && from.components.part(old).type()
                                == to.components.part(i).type()) {
                    component(old, i);
                }
            }
            kept();
        }

        private void component(int old, int next) {
            before.put(next, old);
            Place[] places = from.places[old];
            for (int i = 0; i < to.places[next].length; i++) {
                Place place = to.places[next][i];
                if (!place.input() || isTaken(to.components.part(next), place.name())) {
                    find(places, i, place.name())
                            .filter(found -> found.type() == place.type())
                            .ifPresent(found -> place(found, place));
                }
            }
            if (to.components.part(next).type() instanceof ProvidedType) {
                others.add(GeneralMemory.carry(from.components, old, to.components, next));
            }
        }

        /** Places of one type mostly stand in the same order. */
        private static Optional<Place> find(Place[] places, int like, String name) {
            return like < places.length && places[like].name().equals(name)
                    ? Optional.of(places[like])
                    : Stream.of(places)
                            .filter(place -> place.name().equals(name))
                            .findFirst();
        }

        /** Returns whether an input shows what its component took until it takes the next value. */
        private static boolean isTaken(Part part, String input) {
            return part.every() > 1 && part.inputs().containsKey(input);
        }

        private void place(Place old, Place next) {
            if (next.isArray()) {
                ArrayField source = from.arrayFields[old.at()];
                ArrayField target = to.arrayFields[next.at()];
                target.set(target.get());
                others.add(() -> target.set(source.get()));
            } else {
                pair(next.isReal(), old.at(), next.at());
            }
            if (next.slot() != Place.NOWHERE && old.slot() != Place.NOWHERE) {
                pair(next.isReal(), old.slot(), next.slot());
            }
        }

        private void pair(boolean real, int source, int target) {
            (real ? reals : wholes).add(source, target);
        }

        private void kept() {
            Map<String, Kept> old = new HashMap<>();
            from.kept.forEach(kept -> old.put(kept.part() + "." + kept.key(), kept));
            for (Kept next : to.kept) {
                Kept was = old.get(before.get(next.part()) + "." + next.key());
                if (was != null && was.real() == next.real()) {
                    pair(next.real(), was.slot(), next.slot());
                }
            }
        }
    }
}
