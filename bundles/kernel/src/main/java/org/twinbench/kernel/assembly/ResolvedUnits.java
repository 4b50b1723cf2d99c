package org.twinbench.kernel.assembly;

import java.util.function.UnaryOperator;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;

/** Replaces the unit variables of a type by the units that they stand for in some components. */
final class ResolvedUnits {

    private ResolvedUnits() {}

    static ComponentTypeDescriptor of(ComponentTypeDescriptor type, UnaryOperator<String> unit) {
        return new ComponentTypeDescriptor(
                type.id(),
                type.name(),
                type.category(),
                type.doc(),
                type.ports().stream().map(p -> port(p, unit)).toList(),
                type.parameters().stream().map(p -> parameter(p, unit)).toList(),
                type.states().stream().map(s -> state(s, unit)).toList(),
                type.faults(),
                type.formerly());
    }

    private static PortDescriptor port(PortDescriptor p, UnaryOperator<String> unit) {
        return new PortDescriptor(
                p.name(),
                p.direction(),
                p.kind(),
                unit.apply(p.unit()),
                unit.apply(p.display()),
                p.min(),
                p.max(),
                p.start(),
                p.doc(),
                p.required(),
                p.sum(),
                p.difference(),
                p.group(),
                p.register(),
                p.continuous(),
                p.dependsOn(),
                p.formerly());
    }

    private static ParameterDescriptor parameter(ParameterDescriptor p, UnaryOperator<String> unit) {
        return new ParameterDescriptor(
                p.name(),
                p.kind(),
                unit.apply(p.unit()),
                unit.apply(p.display()),
                p.min(),
                p.max(),
                p.start(),
                p.doc(),
                p.tunable(),
                p.difference(),
                p.choices(),
                p.formerly());
    }

    private static StateDescriptor state(StateDescriptor s, UnaryOperator<String> unit) {
        return new StateDescriptor(
                s.name(), s.kind(), unit.apply(s.unit()), s.start(), s.doc(), s.continuous(), s.formerly());
    }
}
