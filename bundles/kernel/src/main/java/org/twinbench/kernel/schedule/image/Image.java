package org.twinbench.kernel.schedule.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.GeneralMemory;
import org.twinbench.kernel.schedule.port.Kept;
import org.twinbench.kernel.schedule.port.Netlist;

/**
 * All that a plan remembers at one tick edge, in arrays. It is made on any thread, taken and put between two ticks, by copies alone,
 * and read on any thread later. Only components of the general form allocate when it is taken, for they write down their memory
 * themselves.
 */
public final class Image {

    final Netlist netlist;
    final Components components;
    final Keeper keeper;
    final Place[][] places;
    final List<Kept> kept;
    private final Map<Integer, List<Kept>> keptOf;
    final ArrayField[] arrayFields;
    final double[] reals;
    final long[] wholes;
    final Object[] arrays;
    final boolean[] held;
    final boolean[] waiting;
    final Map<Integer, Map<String, Object>> own = new HashMap<>();
    private final Strip[] realStrips;
    private final Strip[] wholeStrips;
    private final Fields realFields;
    private final Fields wholeFields;
    private final Fields realMirrors;
    private final Fields wholeMirrors;
    private final int[] general;
    private final Runnable copying = this::copy;

    Image(ImageWriter writer, Keeper keeper) {
        this.netlist = writer.netlist;
        this.components = writer.components;
        this.keeper = keeper;
        this.places =
                writer.places.stream().map(list -> list.toArray(Place[]::new)).toArray(Place[][]::new);
        this.realStrips = writer.reals.toArray(Strip[]::new);
        this.wholeStrips = writer.wholes.toArray(Strip[]::new);
        this.realFields = writer.realFields.done();
        this.wholeFields = writer.wholeFields.done();
        this.realMirrors = writer.realMirrors.done();
        this.wholeMirrors = writer.wholeMirrors.done();
        this.kept = netlist.ports().kept();
        this.keptOf = kept.stream().collect(Collectors.groupingBy(Kept::part));
        this.arrayFields = writer.arrays.toArray(ArrayField[]::new);
        this.general = GeneralMemory.components(components);
        this.reals = new double[writer.realCount];
        this.wholes = new long[writer.wholeCount];
        this.arrays =
                List.of(arrayFields).stream().map(field -> field.copy(null)).toArray();
        this.held = new boolean[components.count()];
        this.waiting = new boolean[components.count()];
    }

    /** Takes what the plan remembers, as if no signal were disturbed; between two ticks. */
    public Image take() {
        lookBehind();
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = arrayFields[i].copy(arrays[i]);
        }
        for (int component : general) {
            own.put(component, GeneralMemory.of(components, component));
        }
        components.heldInto(held);
        components.waitingInto(waiting);
        return this;
    }

    /** Takes the numbers, integers and truth values, as if no signal were disturbed; between two ticks. */
    void lookBehind() {
        keeper.lookBehind(copying);
    }

    /** Takes the numbers, integers and truth values, as they are; between two ticks. */
    void copy() {
        keeper.collect();
        for (Strip strip : realStrips) {
            strip.take(reals);
        }
        for (Strip strip : wholeStrips) {
            strip.take(wholes);
        }
        realFields.take(reals);
        wholeFields.take(wholes);
    }

    /** Lets the plan go on with the numbers, integers and truth values of this image; between two ticks. */
    void put() {
        for (Strip strip : realStrips) {
            strip.put(reals);
        }
        for (Strip strip : wholeStrips) {
            strip.put(wholes);
        }
        realFields.put(reals);
        wholeFields.put(wholes);
        realMirrors.put(reals);
        wholeMirrors.put(wholes);
    }

    /** Returns what a component remembers, by name, and the class of each value; but for what the general form writes down itself. */
    public Map<String, Class<?>> kinds(int component) {
        Map<String, Class<?>> kinds = new HashMap<>();
        for (Place place : places[component]) {
            kinds.put(place.name(), place.type());
        }
        for (Kept slot : keptOf.getOrDefault(component, List.of())) {
            kinds.put(slot.key(), slot.real() ? double.class : long.class);
        }
        return kinds;
    }

    /**
     * Returns what was taken by path and name. A connected input is fetched before it is used; what it held is told only of a
     * component that waits and shows it until then.
     */
    public NamedMemory named() {
        return new Naming(this).memory();
    }
}
