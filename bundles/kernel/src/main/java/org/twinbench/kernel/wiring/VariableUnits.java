package org.twinbench.kernel.wiring;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;

/**
 * The unit variables of a type and how they hang together.
 *
 * @param variables {@code $u}, in the order of ports, parameters and states; most types have none
 * @param quotients the parameters whose unit is divided by a variable
 */
record VariableUnits(List<String> variables, List<Quotient> quotients) {

    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern QUOTIENT = Pattern.compile("(.+)/\\(?(\\$[A-Za-z][A-Za-z0-9_]*)\\)?");

    /** A parameter in {@code above/below}, the latter a variable. */
    record Quotient(String parameter, String above, String below) {}

    static VariableUnits of(ComponentTypeDescriptor type) {
        List<String> variables = Stream.of(
                        type.ports().stream().map(PortDescriptor::unit),
                        type.parameters().stream().map(ParameterDescriptor::unit),
                        type.states().stream().map(StateDescriptor::unit))
                .flatMap(units -> units)
                .filter(VariableUnits::isOpen)
                .flatMap(unit -> VARIABLE.matcher(unit).results().map(MatchResult::group))
                .distinct()
                .toList();
        List<Quotient> quotients = type.parameters().stream()
                .filter(parameter -> isOpen(parameter.unit()))
                .flatMap(parameter -> QUOTIENT.matcher(parameter.unit())
                        .results()
                        .filter(quotient -> quotient.group().equals(parameter.unit()))
                        .map(quotient -> new Quotient(parameter.name(), quotient.group(1), quotient.group(2))))
                .toList();
        return new VariableUnits(variables, quotients);
    }

    /** Returns whether a unit holds variables. */
    static boolean isOpen(String unit) {
        return unit.indexOf('$') >= 0;
    }

    /**
     * Returns a unit without variables; empty if one of them stands for nothing yet.
     *
     * @param known what the variables stand for, null for nothing
     */
    Optional<String> resolved(String unit, List<String> known) {
        int alone = variables.indexOf(unit);
        if (alone >= 0) {
            return Optional.ofNullable(known.get(alone));
        }
        StringBuilder result = new StringBuilder();
        Matcher found = VARIABLE.matcher(unit);
        while (found.find()) {
            int index = variables.indexOf(found.group());
            if (index < 0 || known.get(index) == null) {
                return Optional.empty();
            }
            found.appendReplacement(result, Matcher.quoteReplacement("(" + known.get(index) + ")"));
        }
        return Optional.of(found.appendTail(result).toString());
    }
}
