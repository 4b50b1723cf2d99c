package org.twinbench.api.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * What is known of a parameter.
 *
 * @param name the field's name, or a name of the same form
 * @param kind kind of its value
 * @param unit unit of a number in UCUM, a unit variable, or an expression of unit variables; of every number of a table
 * @param display unit in which people read it, in UCUM
 * @param min smallest allowed number in {@code unit}
 * @param max largest allowed number in {@code unit}
 * @param start the default, absent where one must be given
 * @param doc what it means
 * @param tunable whether it may change while the simulation runs
 * @param difference whether it is an interval, converted without offset
 * @param choices the words of an enumeration, in order; empty for other kinds
 * @param formerly names in older machine files
 */
public record ParameterDescriptor(
        String name,
        ParameterKind kind,
        String unit,
        String display,
        Optional<Double> min,
        Optional<Double> max,
        Optional<Value> start,
        String doc,
        boolean tunable,
        boolean difference,
        List<String> choices,
        List<String> formerly) {

    /** Refuses null. */
    public ParameterDescriptor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(unit);
        display = display.isEmpty() ? unit : display;
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
        Objects.requireNonNull(start);
        Objects.requireNonNull(doc);
        choices = List.copyOf(choices);
        formerly = List.copyOf(formerly);
    }

    /** Returns a fixed parameter of the general form, without unit and bounds. */
    public static ParameterDescriptor fixed(
            String name, ParameterKind kind, Optional<Value> start, String doc, List<String> choices) {
        return new ParameterDescriptor(
                name, kind, "1", "", Optional.empty(), Optional.empty(), start, doc, false, false, choices, List.of());
    }
}
