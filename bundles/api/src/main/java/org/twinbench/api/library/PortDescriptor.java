package org.twinbench.api.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a port.
 *
 * @param name the field's name, or a name of the same form
 * @param direction whether it takes or gives
 * @param kind kind of its value
 * @param unit unit of its value in UCUM, or a unit variable such as {@code "$u"}
 * @param display unit in which people read it, in UCUM
 * @param min smallest sensible value in {@code unit}
 * @param max largest sensible value in {@code unit}
 * @param start start value of an input or register in {@code unit}, 0 or 1 for a boolean; 0 for a wire
 * @param doc what it means
 * @param required whether an input must be connected
 * @param sum whether an input adds many connections
 * @param difference whether it is an interval, converted without offset
 * @param group ports that are connected in one gesture; empty for none
 * @param register whether an output shows what {@code step} assigned or the kernel integrated, from the next instant on; false
 *     for inputs and wires
 * @param continuous whether the kernel integrates a register from its derivative; false for inputs and wires
 * @param dependsOn the inputs that a wire depends on, sorted; empty for inputs and registers
 * @param formerly names in older machine files
 */
public record PortDescriptor(
        String name,
        Direction direction,
        Kind kind,
        String unit,
        String display,
        Optional<Double> min,
        Optional<Double> max,
        double start,
        String doc,
        boolean required,
        boolean sum,
        boolean difference,
        String group,
        boolean register,
        boolean continuous,
        List<String> dependsOn,
        List<String> formerly) {

    /** Refuses null. */
    public PortDescriptor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(unit);
        display = display.isEmpty() ? unit : display;
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
        Objects.requireNonNull(doc);
        Objects.requireNonNull(group);
        dependsOn = List.copyOf(dependsOn);
        formerly = List.copyOf(formerly);
    }

    /** Returns an input of the general form that holds 0 while unconnected. */
    public static PortDescriptor input(String name, Kind kind, String unit, String doc) {
        return plain(name, Direction.INPUT, kind, unit, doc, false, List.of());
    }

    /** Returns an output of the general form that shows the value at the present instant and depends on these inputs. */
    public static PortDescriptor wire(String name, Kind kind, String unit, String doc, List<String> dependsOn) {
        return plain(name, Direction.OUTPUT, kind, unit, doc, false, dependsOn);
    }

    /** Returns an output of the general form that shows what {@code step} wrote, from the next instant on. */
    public static PortDescriptor register(String name, Kind kind, String unit, String doc) {
        return plain(name, Direction.OUTPUT, kind, unit, doc, true, List.of());
    }

    private static PortDescriptor plain(
            String name,
            Direction direction,
            Kind kind,
            String unit,
            String doc,
            boolean register,
            List<String> dependsOn) {
        return new PortDescriptor(
                name,
                direction,
                kind,
                unit,
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                doc,
                false,
                false,
                false,
                "",
                register,
                false,
                dependsOn,
                List.of());
    }
}
