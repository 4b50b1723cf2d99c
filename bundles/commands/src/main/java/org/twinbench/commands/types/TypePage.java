package org.twinbench.commands.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.FaultDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;
import org.twinbench.api.value.NumberText;
import org.twinbench.api.value.Value;
import org.twinbench.commands.text.Columns;

/** One component type in full. */
final class TypePage {

    private final LibraryEntry entry;
    private final ComponentTypeDescriptor type;
    private final Quantities quantities;

    TypePage(LibraryEntry entry, Quantities quantities) {
        this.entry = entry;
        this.type = entry.descriptor();
        this.quantities = quantities;
    }

    /** Returns the lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(type.id() + "   " + type.name() + ", " + type.category() + "   (" + entry.bundle() + " "
                + entry.version() + ")");
        if (!type.doc().isEmpty()) {
            lines.add("  " + type.doc());
        }
        if (!type.formerly().isEmpty()) {
            lines.add("  formerly " + String.join(", ", type.formerly()));
        }
        if (variables().findAny().isPresent()) {
            lines.add("  " + String.join(", ", variables().toList()) + ": the unit of what it is connected to");
        }
        section(lines, "Inputs", type.ports(Direction.INPUT).stream().map(this::input));
        section(lines, "Outputs", type.ports(Direction.OUTPUT).stream().map(this::output));
        section(lines, "Parameters", type.parameters().stream().map(this::parameter));
        section(lines, "States", type.states().stream().map(this::state));
        section(lines, "Faults of its own", type.faults().stream().map(this::fault));
        return lines;
    }

    private Stream<String> variables() {
        return type.ports().stream()
                .map(PortDescriptor::unit)
                .filter(unit -> unit.startsWith("$"))
                .distinct()
                .sorted();
    }

    private static void section(List<String> lines, String heading, Stream<String[]> rows) {
        Columns columns = new Columns("  ", 0);
        rows.forEach(columns::add);
        if (!columns.lines().isEmpty()) {
            lines.add("");
            lines.add(heading);
            lines.addAll(columns.lines());
        }
    }

    private String[] input(PortDescriptor port) {
        String rests = port.required()
                ? "must be connected"
                : "start " + start(port.kind(), port.start(), port.unit(), port.display(), port.difference());
        return new String[] {
            port.name(), values(port), rests + (port.sum() ? ", adds many" : ""), port.doc() + group(port)
        };
    }

    private String[] output(PortDescriptor port) {
        String form = port.register()
                ? port.continuous() ? "register, integrated" : "register"
                : port.dependsOn().isEmpty() ? "wire" : "wire of " + String.join(", ", port.dependsOn());
        return new String[] {port.name(), values(port), form, port.doc() + group(port)};
    }

    private String[] parameter(ParameterDescriptor parameter) {
        return new String[] {
            parameter.name(),
            parameter.start().map(value -> start(parameter, value)).orElse("must be given"),
            values(parameter),
            parameter.tunable() ? "" : "fixed",
            parameter.doc()
        };
    }

    private String[] state(StateDescriptor state) {
        String start = start(state.kind(), state.start(), state.unit(), state.unit(), false);
        return new String[] {state.name(), "start " + start, state.continuous() ? "integrated" : "", state.doc()};
    }

    private String[] fault(FaultDescriptor fault) {
        String values = fault.kind() == Kind.BOOLEAN
                ? "true or false"
                : quantities.range(fault.min(), fault.max(), fault.unit(), fault.unit(), false);
        return new String[] {fault.name(), values, fault.doc()};
    }

    private String values(PortDescriptor port) {
        return port.kind() == Kind.REAL
                ? quantities.range(port.min(), port.max(), port.unit(), port.display(), port.difference())
                : port.kind().name().toLowerCase(Locale.ROOT);
    }

    private String values(ParameterDescriptor parameter) {
        return switch (parameter.kind()) {
            case REAL, INTEGER, TABLE ->
                quantities.range(
                        parameter.min(),
                        parameter.max(),
                        parameter.unit(),
                        parameter.display(),
                        parameter.difference());
            case ENUMERATION -> String.join(" | ", parameter.choices());
            case BOOLEAN -> "true or false";
            case TEXT, FILE -> parameter.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private String start(ParameterDescriptor parameter, Value value) {
        if (value instanceof Value.Decimal number) {
            return quantities.quantity(
                    number.number().doubleValue(), parameter.unit(), parameter.display(), parameter.difference());
        }
        return value instanceof Value.Text text
                ? text.text()
                : value instanceof Value.Flag flag ? "" + flag.flag() : "a table";
    }

    private String start(Kind kind, double start, String unit, String display, boolean difference) {
        return switch (kind) {
            case REAL -> quantities.quantity(start, unit, display, difference);
            case INTEGER -> NumberText.of(start);
            case BOOLEAN -> Boolean.toString(start != 0);
        };
    }

    private static String group(PortDescriptor port) {
        return port.group().isEmpty() ? "" : " (connected as " + port.group() + ")";
    }
}
