package org.twinbench.kernel.catalog.declaration;

import java.util.Optional;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.value.NumberText;

/**
 * The range that an annotation gives a field.
 *
 * @param min smallest value, or negative infinity
 * @param max largest value, or infinity
 */
record FieldRange(double min, double max) {

    private static final FieldRange ALL = new FieldRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static FieldRange of(DeclaredField field) {
        switch (field.role()) {
            case INPUT:
                In in = field.annotation(In.class);
                return new FieldRange(in.min(), in.max());
            case OUTPUT:
                Out out = field.annotation(Out.class);
                return new FieldRange(out.min(), out.max());
            case PARAMETER:
                Param param = field.annotation(Param.class);
                return new FieldRange(param.min(), param.max());
            case FAULT:
                Fault fault = field.annotation(Fault.class);
                return new FieldRange(fault.min(), fault.max());
            default:
                return ALL;
        }
    }

    Optional<Double> lower() {
        return min == Double.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(min);
    }

    Optional<Double> upper() {
        return max == Double.POSITIVE_INFINITY ? Optional.empty() : Optional.of(max);
    }

    /** Returns what is wrong with the range itself; NaN is no bound. */
    Optional<String> mistake() {
        return min <= max
                ? Optional.empty()
                : Optional.of("min " + NumberText.of(min) + " is not below max " + NumberText.of(max)
                        + "; correct one of them");
    }

    /** Returns what is wrong with a default that lies outside. */
    Optional<String> mistake(double start) {
        return start < min || start > max
                ? Optional.of("its initial value " + NumberText.of(start) + " is outside of its own range "
                        + NumberText.of(min) + " to " + NumberText.of(max) + "; change the value or the range")
                : Optional.empty();
    }
}
