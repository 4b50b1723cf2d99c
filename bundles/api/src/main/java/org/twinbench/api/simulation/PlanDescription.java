package org.twinbench.api.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the components of a machine are executed. The values that they compute do not depend on it.
 *
 * @param components how many there are
 * @param levels how many times wires wait for wires, and hence blocks for blocks, until all of an instant are settled
 * @param blocks how many groups of components are run together
 * @param threads how many threads share the groups, the one that ticks among them
 * @param types each type, form of execution and reason for it, sorted by type
 */
public record PlanDescription(int components, int levels, int blocks, int threads, List<TypeForm> types) {

    /** How components are executed. */
    public enum Form {
        /** One after the other, each by code of its own that was compiled from its class: in small machines. */
        STRAIGHT_LINE,
        /** Together with others of their type, by a loop over columns that was compiled from their class. */
        COMPILED,
        /** One object each. */
        OBJECTS
    }

    /**
     * How components of a type are executed.
     *
     * @param type id of the type
     * @param form how
     * @param components how many of them
     * @param blocks how many of the groups they are in; 0 for objects
     * @param reason for objects, why they are not compiled: {@code Heater.step, line 14 allocates an array}, {@code The
     *     component is stepped every 10 ticks.}
     */
    public record TypeForm(String type, Form form, int components, int blocks, Optional<String> reason) {}

    /** Returns a line about it: {@code 9 components: straight_line 8, objects 1; acme.Oven: Oven.step, line 14 allocates an array}. */
    @Override
    public String toString() {
        String forms = Stream.of(Form.values())
                .filter(form -> count(form) > 0)
                .map(form -> form.name().toLowerCase(Locale.ROOT) + " " + count(form))
                .collect(Collectors.joining(", "));
        String reasons = types.stream()
                .filter(type -> type.reason().isPresent())
                .map(type -> "; " + type.type() + ": " + type.reason().orElseThrow())
                .collect(Collectors.joining());
        return components + " components: " + forms + reasons;
    }

    private int count(Form form) {
        return types.stream()
                .filter(type -> type.form() == form)
                .mapToInt(TypeForm::components)
                .sum();
    }
}
