package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Suggestion;

/** Finds the ports that connections name, and whether their kinds and units agree. */
public final class Wiring {

    private static final Optional<Conversion> SAME = Optional.of(Conversion.NONE);

    private final Units units;
    private final List<Typed> components;
    private final PathIndex index;
    private final MachineModel machine;
    private final Findings findings;

    public Wiring(Units units, List<Typed> components, MachineModel machine, Findings findings) {
        this.units = units;
        this.components = components;
        this.machine = machine;
        this.findings = findings;
        this.index = new PathIndex(components);
    }

    /** Returns the connections both of whose ports exist. */
    public Connections connect() {
        List<Wired> wired = new ArrayList<>(machine.connections().size());
        machine.connections().forEach((target, sources) -> connect(target, sources, wired));
        return new Connections(wired, components.size());
    }

    private void connect(String target, List<String> sources, List<Wired> wired) {
        int taker = index.findNext(target);
        Optional<Shape.Port> input = port(taker, target, target, Direction.INPUT);
        if (input.isPresent() && sources.size() > 1 && !input.get().descriptor().sum()) {
            findings.mistake(Mistake.at(
                    Wired.pointer(target),
                    target + " takes one connection, not " + sources.size() + " (" + String.join(", ", sources)
                            + "). Add them with a Sum."));
        }
        for (String source : sources) {
            int giver = index.find(source);
            Optional<Shape.Port> output = port(giver, source, target, Direction.OUTPUT);
            if (input.isPresent() && output.isPresent()) {
                wired.add(new Wired(giver, output.get(), taker, input.get(), target));
            }
        }
    }

    /**
     * Returns the conversion of a connection; empty, with the reason among the findings, if it cannot be.
     *
     * @param from unit of the output
     * @param to unit of the input
     */
    public Optional<Conversion> conversion(Wired wire, String from, String to) {
        if (!fits(wire.output().kind(), wire.input().kind())) {
            findings.mistake(kinds(wire));
            return Optional.empty();
        }
        if (wire.input().kind() != Kind.REAL || from.equals(to)) {
            return SAME;
        }
        return units(wire, from, to);
    }

    private Optional<Conversion> units(Wired wire, String from, String to) {
        try {
            boolean difference = wire.output().difference() || wire.input().difference();
            Optional<Conversion> conversion = units.conversion(from, to, difference);
            if (conversion.isEmpty()) {
                findings.mistake(incommensurable(wire, from, to));
            } else if (!conversion.get().equals(Conversion.NONE)) {
                findings.note(
                        wire.pointer(),
                        source(wire) + " is converted from " + symbol(from) + " to " + symbol(to) + ".");
            }
            return conversion;
        } catch (IllegalQuantity e) {
            findings.mistake(Mistake.at(wire.pointer(), e.getMessage()));
            return Optional.empty();
        }
    }

    private Mistake incommensurable(Wired wire, String from, String to) {
        String factor = symbol(to) + (from.equals("1") ? "" : "/(" + symbol(from) + ")");
        return Mistake.at(
                        wire.pointer(),
                        source(wire) + " gives " + units.quantityName(from) + " in " + symbol(from) + ", "
                                + target(wire)
                                + " takes " + units.quantityName(to) + " in " + symbol(to)
                                + ". Put a Gain between them whose factor carries the unit.")
                .value(symbol(from))
                .range(symbol(to))
                .suggestion("Gain with a factor in " + factor);
    }

    private Mistake kinds(Wired wire) {
        return Mistake.at(
                        wire.pointer(),
                        source(wire) + " gives " + word(wire.output().kind()) + ", " + target(wire) + " takes "
                                + word(wire.input().kind()) + ". Put a Compare or Switch between them.")
                .value(wire.output().kind().name().toLowerCase(Locale.ROOT))
                .range(wire.input().kind().name().toLowerCase(Locale.ROOT));
    }

    private static boolean fits(Kind from, Kind to) {
        return from == to || from == Kind.BOOLEAN || from == Kind.INTEGER && to == Kind.REAL;
    }

    /** @param target the connection's place among those of the machine */
    private Optional<Shape.Port> port(int component, String path, String target, Direction direction) {
        if (component == PathIndex.NONE) {
            Optional<PortPath> parts = PortPath.of(path);
            if (parts.isEmpty() || !machine.components().containsKey(parts.get().component())) {
                findings.mistake(noComponent(path, Wired.pointer(target), parts));
            }
            return Optional.empty(); // otherwise its type is missing, which is reported where it stands
        }
        Typed named = components.get(component);
        String name = path.substring(named.path().length() + 1);
        Optional<Shape.Port> port = named.shape().port(direction, name);
        if (port.isEmpty()) {
            List<PortDescriptor> candidates = named.descriptor().ports(direction);
            findings.mistake(noPort(named, path, Wired.pointer(target), name, direction, candidates));
        }
        return port;
    }

    private Mistake noComponent(String path, String pointer, Optional<PortPath> parts) {
        String name = parts.map(PortPath::component).orElse(path);
        Optional<String> meant = Suggestion.closest(name, machine.components().keySet());
        Mistake mistake = Mistake.at(
                        pointer,
                        parts.isEmpty()
                                ? "\"" + path + "\" names no port; write component.port."
                                : "There is no component \"" + name + "\"."
                                        + meant.map(m -> " Did you mean \"" + m + "\"?")
                                                .orElse(""))
                .value(path);
        return meant.map(mistake::suggestion).orElse(mistake);
    }

    private static Mistake noPort(
            Typed component,
            String path,
            String pointer,
            String name,
            Direction direction,
            List<PortDescriptor> candidates) {
        String what = direction == Direction.INPUT ? "input" : "output";
        Optional<PortDescriptor> other = component.descriptor().port(name);
        List<String> names = candidates.stream().map(PortDescriptor::name).toList();
        Optional<String> meant = Suggestion.closest(name, names);
        String message = other.isPresent()
                ? path + " is no " + what + "; connections go from outputs to inputs."
                : component.descriptor().name() + " has no " + what + " \"" + name + "\"."
                        + meant.map(m -> " Did you mean \"" + m + "\"?")
                                .orElse(names.isEmpty() ? "" : " It has " + String.join(", ", names) + ".");
        Mistake mistake = Mistake.at(pointer, message).value(path);
        return meant.map(mistake::suggestion).orElse(mistake);
    }

    private String source(Wired wire) {
        return components.get(wire.source()).path() + "." + wire.output().name();
    }

    private String target(Wired wire) {
        return components.get(wire.target()).path() + "." + wire.input().name();
    }

    private String symbol(String unit) {
        String symbol = units.symbol(unit);
        return symbol.isEmpty() ? "1" : symbol;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case REAL -> "a number";
            case BOOLEAN -> "true or false";
            case INTEGER -> "an integer";
        };
    }
}
