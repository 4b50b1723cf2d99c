package org.twinbench.kernel.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.setting.Declaration;

/**
 * Finds the unit that each unit variable ({@code $u}) of each component stands for. In this order: what is connected to an
 * input, what is connected to an output, the unit of a quantity in the machine file, and at last a ratio. The result does not
 * depend on the order of anything in the file.
 */
public final class UnitVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z][A-Za-z0-9_]*)");
    private static final Pattern QUOTIENT = Pattern.compile("(.+)/\\(?\\$([A-Za-z][A-Za-z0-9_]*)\\)?");

    private record Variable(int component, String name) {}

    /** A parameter in {@code above/$below}. */
    private record Quotient(String parameter, String above, String below) {}

    private final Units units;
    private final List<Typed> components;
    private final Map<Variable, String> known = new HashMap<>();
    private final Map<Integer, List<Wired>> connections = new HashMap<>();
    private final Deque<Integer> changed = new ArrayDeque<>();

    private UnitVariables(Units units, List<Typed> components, List<Wired> wired) {
        this.units = units;
        this.components = components;
        for (Wired wire : wired) {
            if (isVariable(wire.output().unit()) || isVariable(wire.input().unit())) {
                connections
                        .computeIfAbsent(wire.source(), i -> new ArrayList<>())
                        .add(wire);
                connections
                        .computeIfAbsent(wire.target(), i -> new ArrayList<>())
                        .add(wire);
            }
        }
    }

    /** Finds the units of all variables. */
    public static UnitVariables solve(Units units, List<Typed> components, List<Wired> wired) {
        UnitVariables variables = new UnitVariables(units, components, wired);
        variables.solve();
        return variables;
    }

    /** Returns an expression of a component with its variables replaced. */
    public String unit(int component, String expression) {
        if (expression.indexOf('$') < 0) {
            return expression;
        }
        return resolved(component, expression).orElse("1");
    }

    private void solve() {
        List<Variable> all = all();
        if (all.isEmpty()) {
            return;
        }
        for (int i = 0; i < components.size(); i++) {
            changed.add(i);
        }
        spread();
        for (Variable variable : all) {
            if (!known.containsKey(variable)) {
                written(variable).or(() -> divisor(variable)).ifPresent(unit -> assign(variable, unit));
                spread();
            }
        }
        for (Variable variable : all) {
            if (!known.containsKey(variable)) {
                assign(variable, partner(variable).orElse("1"));
                spread();
            }
        }
    }

    /** Carries known units along connections: forward as far as that goes, then one step back, and again. */
    private void spread() {
        Deque<Wired> backward = new ArrayDeque<>();
        while (!changed.isEmpty() || !backward.isEmpty()) {
            if (changed.isEmpty()) {
                Wired wire = backward.poll();
                learn(
                        wire.source(),
                        wire.output(),
                        resolved(wire.target(), wire.input().unit()));
                continue;
            }
            int component = changed.poll();
            tie(component);
            for (Wired wire : connections.getOrDefault(component, List.of())) {
                learn(
                        wire.target(),
                        wire.input(),
                        resolved(wire.source(), wire.output().unit()));
                backward.add(wire);
            }
        }
    }

    private void learn(int component, PortDescriptor port, Optional<String> unit) {
        if (unit.isPresent() && isVariable(port.unit())) {
            Variable variable = new Variable(component, port.unit().substring(1));
            if (!known.containsKey(variable)) {
                assign(variable, unit.get());
            }
        }
    }

    private void assign(Variable variable, String unit) {
        known.put(variable, simplified(unit));
        changed.add(variable.component());
    }

    /** A declared unit that is none is reported where it is converted. */
    private String simplified(String unit) {
        try {
            return units.simplified(unit);
        } catch (IllegalQuantity e) {
            return unit;
        }
    }

    /** A parameter in {@code $v/$u} that is given with its unit ties the two variables together. */
    private void tie(int component) {
        quotients(component).filter(q -> isVariable(q.above())).forEach(quotient -> {
            Optional<String> given = givenUnit(component, quotient.parameter());
            Variable over = new Variable(component, quotient.above().substring(1));
            Variable below = new Variable(component, quotient.below());
            if (given.isPresent() && known.containsKey(below) && !known.containsKey(over)) {
                assign(over, "(" + given.get() + ").(" + known.get(below) + ")");
            } else if (given.isPresent() && known.containsKey(over) && !known.containsKey(below)) {
                assign(below, "(" + known.get(over) + ")/(" + given.get() + ")");
            }
        });
    }

    /** Returns the unit below the line of a parameter such as {@code m3/s/$u} that the file gives with its unit. */
    private Optional<String> divisor(Variable variable) {
        return quotients(variable.component())
                .filter(q -> q.above().indexOf('$') < 0 && q.below().equals(variable.name()))
                .flatMap(
                        q -> givenUnit(variable.component(), q.parameter())
                                .map(given -> "(" + q.above() + ")/(" + given + ")")
                                .stream())
                .findFirst();
    }

    /** Returns the unit of a quantity that the file gives in this variable. */
    private Optional<String> written(Variable variable) {
        Typed component = components.get(variable.component());
        return Declaration.parameters(component.descriptor()).stream()
                .filter(d -> d.unit().equals("$" + variable.name()) && !d.difference())
                .map(d -> givenUnit(variable.component(), d.name()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Declaration.starts(component.descriptor()).stream()
                        .filter(d -> d.unit().equals("$" + variable.name()))
                        .map(d -> Optional.ofNullable(component.model().start().get(d.name()))
                                .flatMap(this::unitOf))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Returns the unit of the variable that a plain factor in {@code $v/$u} makes this one equal to. */
    private Optional<String> partner(Variable variable) {
        return quotients(variable.component())
                .filter(q -> isVariable(q.above()))
                .flatMap(q -> {
                    String over = q.above().substring(1);
                    String other = over.equals(variable.name()) ? q.below() : over;
                    boolean concerned =
                            over.equals(variable.name()) || q.below().equals(variable.name());
                    return concerned
                            ? Optional.ofNullable(known.get(new Variable(variable.component(), other))).stream()
                            : Stream.empty();
                })
                .findFirst();
    }

    /** Returns the parameters of a component whose unit is divided by a variable. */
    private Stream<Quotient> quotients(int component) {
        return components.get(component).descriptor().parameters().stream()
                .filter(parameter -> parameter.unit().indexOf('$') >= 0)
                .flatMap(parameter -> {
                    Matcher quotient = QUOTIENT.matcher(parameter.unit());
                    return quotient.matches()
                            ? Stream.of(new Quotient(parameter.name(), quotient.group(1), quotient.group(2)))
                            : Stream.empty();
                });
    }

    private Optional<String> givenUnit(int component, String parameter) {
        return Optional.ofNullable(
                        components.get(component).model().parameters().get(parameter))
                .flatMap(this::unitOf);
    }

    private Optional<String> unitOf(Value value) {
        return value instanceof Value.Text text ? units.unit(text.text()) : Optional.empty();
    }

    private Optional<String> resolved(int component, String expression) {
        if (expression.indexOf('$') < 0) {
            return Optional.of(expression);
        }
        if (isVariable(expression)) {
            return Optional.ofNullable(known.get(new Variable(component, expression.substring(1))));
        }
        StringBuilder result = new StringBuilder();
        Matcher variables = VARIABLE.matcher(expression);
        while (variables.find()) {
            String unit = known.get(new Variable(component, variables.group(1)));
            if (unit == null) {
                return Optional.empty();
            }
            variables.appendReplacement(result, Matcher.quoteReplacement("(" + unit + ")"));
        }
        return Optional.of(variables.appendTail(result).toString());
    }

    private List<Variable> all() {
        Set<Variable> all = new LinkedHashSet<>();
        for (int i = 0; i < components.size(); i++) {
            ComponentTypeDescriptor type = components.get(i).descriptor();
            int component = i;
            type.ports().forEach(p -> collect(all, component, p.unit()));
            type.parameters().forEach(p -> collect(all, component, p.unit()));
            type.states().forEach(s -> collect(all, component, s.unit()));
        }
        return new ArrayList<>(all);
    }

    private static void collect(Set<Variable> all, int component, String expression) {
        if (expression.indexOf('$') >= 0) {
            Matcher variables = VARIABLE.matcher(expression);
            while (variables.find()) {
                all.add(new Variable(component, variables.group(1)));
            }
        }
    }

    private static boolean isVariable(String expression) {
        return expression.startsWith("$") && VARIABLE.matcher(expression).matches();
    }
}
