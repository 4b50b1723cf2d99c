package org.twinbench.kernel.catalog.flow;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.twinbench.kernel.catalog.bytecode.Place;

/** What was seen on the walk through one method of a behavior and all that it calls. Only ever grows. */
public final class Facts {

    private final SortedMap<String, SortedSet<Place>> assignments = new TreeMap<>();
    private final Map<String, SortedMap<String, Place>> sources = new HashMap<>();
    private final Map<Event, SortedSet<Sighting>> sightings = new EnumMap<>(Event.class);
    private final SortedSet<String> inputs = new TreeSet<>();
    private final Set<String> heap = new HashSet<>();
    private boolean callsOut;

    /** A field of {@code this} takes a value that depends on these inputs. */
    void assigned(String field, Place place, Set<String> value) {
        assignments.computeIfAbsent(field, any -> new TreeSet<>()).add(place);
        SortedMap<String, Place> found = sources.computeIfAbsent(field, any -> new TreeMap<>());
        value.forEach(input -> found.merge(input, place, BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    void saw(Event event, Place place, String what) {
        sightings.computeIfAbsent(event, any -> new TreeSet<>()).add(new Sighting(place, what));
    }

    void readsInput(String input) {
        inputs.add(input);
    }

    /** Something that depends on these inputs goes where every object is thought to get at it. */
    void putOnHeap(Set<String> value) {
        heap.addAll(value);
    }

    /** Code runs that cannot be followed. */
    void callsOut() {
        callsOut = true;
    }

    /** Returns every change of a field of {@code this}, be it assigned or changed inside, in the order of the source. */
    public Stream<Sighting> changes() {
        Stream<Sighting> assigned = assignments.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(place -> new Sighting(place, field.getKey())));
        return Stream.concat(assigned, all(Event.CHANGES_CONTENTS).stream()).sorted();
    }

    public Optional<Place> firstAssignment(String field) {
        return Optional.ofNullable(assignments.get(field)).map(SortedSet::first);
    }

    /** Returns the inputs that the values assigned to a field depend on, each with a place where it enters. */
    public SortedMap<String, Place> sources(String field) {
        return sources.getOrDefault(field, new TreeMap<>());
    }

    /** Returns where this was seen, in the order of the source. */
    public SortedSet<Sighting> all(Event event) {
        return sightings.getOrDefault(event, new TreeSet<>());
    }

    /** Returns the inputs that are read. */
    public SortedSet<String> inputs() {
        return inputs;
    }

    Set<String> heap() {
        return Set.copyOf(heap);
    }

    public boolean hasCallsOut() {
        return callsOut;
    }

    /** Returns a number that grows whenever more flows through fields and objects. */
    int extent() {
        return heap.size() + sources.values().stream().mapToInt(Map::size).sum();
    }
}
