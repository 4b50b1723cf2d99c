package org.twinbench.kernel.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.setting.Declarations;
import org.twinbench.kernel.wiring.VariableUnits.Quotient;

/**
 * Finds the unit that each unit variable ({@code $u}) of each component stands for. In this order: what is connected to an
 * input, what is connected to an output, the unit of a quantity in the machine file, and at last a ratio. The result does not
 * depend on the order of anything in the file.
 */
public final class UnitVariables {

    private static final String[] NO_VARIABLES = {};

    private final Units units;
    private final List<Typed> components;

    /** For each component, what its variables stand for, in the order of its {@link VariableUnits}. */
    private final String[][] known;

    private final Map<Integer, List<Wired>> connections = new HashMap<>();
    private final Deque<Integer> changed = new ArrayDeque<>();

    private record Variable(int component, int index, String name) {}

    private UnitVariables(Units units, List<Typed> components, List<Wired> wired) {
        this.units = units;
        this.components = components;
        this.known = new String[components.size()][];
        for (int i = 0; i < known.length; i++) {
            int count = variables(i).variables().size();
            known[i] = count == 0 ? NO_VARIABLES : new String[count];
        }
        for (Wired wire : wired) {
            if (index(wire.source(), wire.output()) >= 0 || index(wire.target(), wire.input()) >= 0) {
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

    /** Returns what the variables of a component stand for, in the order of its shape's. */
    public List<String> of(int component) {
        return Arrays.asList(known[component]);
    }

    private void solve() {
        List<Variable> all = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            for (int index = 0; index < known[i].length; index++) {
                all.add(new Variable(i, index, variables(i).variables().get(index)));
            }
            if (known[i].length > 0 || connections.containsKey(i)) {
                changed.add(i);
            }
        }
        spread();
        for (Variable variable : all) {
            if (isUnknown(variable)) {
                written(variable).or(() -> divisor(variable)).ifPresent(unit -> assign(variable, unit));
                spread();
            }
        }
        for (Variable variable : all) {
            if (isUnknown(variable)) {
                assign(variable, partner(variable).orElse("1"));
                spread();
            }
        }
    }

    private VariableUnits variables(int component) {
        return components.get(component).shape().units();
    }

    private int index(int component, PortDescriptor port) {
        return variables(component).variables().indexOf(port.unit());
    }

    private boolean isUnknown(Variable variable) {
        return known[variable.component()][variable.index()] == null;
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
        int index = index(component, port);
        if (unit.isPresent() && index >= 0) {
            Variable variable = new Variable(component, index, port.unit());
            if (isUnknown(variable)) {
                assign(variable, unit.get());
            }
        }
    }

    private void assign(Variable variable, String unit) {
        known[variable.component()][variable.index()] = simplified(unit);
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
        for (Quotient quotient : variables(component).quotients()) {
            Optional<Variable> over = variable(component, quotient.above());
            Optional<Variable> below = variable(component, quotient.below());
            Optional<String> given = givenUnit(component, quotient.parameter());
            if (over.isPresent() && below.isPresent() && given.isPresent()) {
                if (isUnknown(over.get()) && !isUnknown(below.get())) {
                    assign(over.get(), "(" + given.get() + ").(" + known(below.get()) + ")");
                } else if (isUnknown(below.get()) && !isUnknown(over.get())) {
                    assign(below.get(), "(" + known(over.get()) + ")/(" + given.get() + ")");
                }
            }
        }
    }

    private Optional<Variable> variable(int component, String name) {
        int index = variables(component).variables().indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(new Variable(component, index, name));
    }

    private String known(Variable variable) {
        return known[variable.component()][variable.index()];
    }

    /** Returns the unit below the line of a parameter such as {@code m3/s/$u} that the file gives with its unit. */
    private Optional<String> divisor(Variable variable) {
        return quotients(variable)
                .filter(q -> !VariableUnits.isOpen(q.above()) && q.below().equals(variable.name()))
                .flatMap(
                        q -> givenUnit(variable.component(), q.parameter())
                                .map(given -> "(" + q.above() + ")/(" + given + ")")
                                .stream())
                .findFirst();
    }

    /** Returns the unit of a quantity that the file gives in this variable. */
    private Optional<String> written(Variable variable) {
        Typed component = components.get(variable.component());
        return Declarations.parameters(component.descriptor()).all().stream()
                .filter(d -> d.unit().equals(variable.name()) && !d.difference())
                .map(d -> givenUnit(variable.component(), d.name()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Declarations.starts(component.descriptor()).all().stream()
                        .filter(d -> d.unit().equals(variable.name()))
                        .map(d -> Optional.ofNullable(component.model().start().get(d.name()))
                                .flatMap(this::unitOf))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Returns the unit of the variable that a plain factor in {@code $v/$u} makes this one equal to. */
    private Optional<String> partner(Variable variable) {
        return quotients(variable)
                .filter(q -> q.above().equals(variable.name()) || q.below().equals(variable.name()))
                .map(q -> q.above().equals(variable.name()) ? q.below() : q.above())
                .flatMap(other -> variable(variable.component(), other).stream())
                .flatMap(other -> Optional.ofNullable(known(other)).stream())
                .findFirst();
    }

    private Stream<Quotient> quotients(Variable variable) {
        return variables(variable.component()).quotients().stream();
    }

    private Optional<String> givenUnit(int component, String parameter) {
        return Optional.ofNullable(
                        components.get(component).model().parameters().get(parameter))
                .flatMap(this::unitOf);
    }

    private Optional<String> unitOf(Value value) {
        return value instanceof Value.Text text ? units.unit(text.text()) : Optional.empty();
    }

    private Optional<String> resolved(int component, String unit) {
        return VariableUnits.isOpen(unit) ? variables(component).resolved(unit, of(component)) : Optional.of(unit);
    }
}
