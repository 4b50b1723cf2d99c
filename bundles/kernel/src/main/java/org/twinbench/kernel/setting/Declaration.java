package org.twinbench.kernel.setting;

import java.util.List;
import java.util.Optional;
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

    public static boolean isWire(PortDescriptor port) {
        return port.direction() == Direction.OUTPUT && !port.register();
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
