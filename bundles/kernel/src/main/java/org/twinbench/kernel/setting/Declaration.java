package org.twinbench.kernel.setting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;

/** What a type says about one name that a machine file may give a value to. */
public record Declaration(
        String name,
        ParameterKind kind,
        String unit,
        String display,
        Optional<Double> min,
        Optional<Double> max,
        boolean difference,
        List<String> choices,
        List<String> formerly) {

    public static Declaration of(ParameterDescriptor p) {
        return new Declaration(
                p.name(), p.kind(), p.unit(), p.display(), p.min(), p.max(), p.difference(), p.choices(), p.formerly());
    }

    public static Declaration of(PortDescriptor p) {
        return new Declaration(
                p.name(),
                kind(p.kind()),
                p.unit(),
                p.display(),
                p.min(),
                p.max(),
                p.difference(),
                List.of(),
                p.formerly());
    }

    public static Declaration of(StateDescriptor s) {
        return new Declaration(
                s.name(),
                kind(s.kind()),
                s.unit(),
                s.unit(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                s.formerly());
    }

    /** Returns what may stand under {@code parameters}. */
    public static List<Declaration> parameters(ComponentTypeDescriptor type) {
        return type.parameters().stream().map(Declaration::of).toList();
    }

    /** Returns what may stand under {@code start}: inputs, registers and states, but no wires. */
    public static List<Declaration> starts(ComponentTypeDescriptor type) {
        return Stream.concat(
                        type.ports().stream().filter(p -> !isWire(p)).map(Declaration::of),
                        type.states().stream().map(Declaration::of))
                .toList();
    }

    public static boolean isWire(PortDescriptor port) {
        return port.direction() == Direction.OUTPUT && !port.register();
    }

    /** Returns the declaration of this name, or the one that used to be called so. */
    public static Optional<Declaration> find(List<Declaration> declarations, String name) {
        return declarations.stream()
                .filter(d -> d.name.equals(name))
                .findFirst()
                .or(() -> declarations.stream()
                        .filter(d -> d.formerly.contains(name))
                        .findFirst());
    }

    public Declaration withUnit(String resolved) {
        return new Declaration(
                name,
                kind,
                resolved,
                display.contains("$") ? resolved : display,
                min,
                max,
                difference,
                choices,
                formerly);
    }

    /** Returns the same for values anywhere. */
    public Declaration withoutRange() {
        return new Declaration(
                name, kind, unit, display, Optional.empty(), Optional.empty(), difference, choices, formerly);
    }

    private static ParameterKind kind(Kind kind) {
        return switch (kind) {
            case REAL -> ParameterKind.REAL;
            case BOOLEAN -> ParameterKind.BOOLEAN;
            case INTEGER -> ParameterKind.INTEGER;
        };
    }
}
