package org.twinbench.kernel.catalog.declaration;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.FaultDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;

/** Turns annotated fields, their initial values and what the code does with outputs into the description of a type. */
public final class Descriptors {

    private final Declaration declaration;
    private final Defaults defaults;
    private final OutputNature outputs;

    /** Describes a declaration without mistakes. */
    public Descriptors(Declaration declaration, Defaults defaults, OutputNature outputs) {
        this.declaration = declaration;
        this.defaults = defaults;
        this.outputs = outputs;
    }

    /** Returns the description of the whole type. */
    public ComponentTypeDescriptor describe(ComponentType type) {
        return new ComponentTypeDescriptor(
                type.id(),
                type.name(),
                type.category(),
                type.doc(),
                ports(),
                declaration.fields(Role.PARAMETER).stream().map(this::parameter).toList(),
                declaration.fields(Role.STATE).stream()
                        .filter(field -> !field.field().getType().isArray())
                        .map(this::state)
                        .toList(),
                declaration.fields(Role.FAULT).stream().map(this::fault).toList(),
                List.of(type.formerly()));
    }

    private List<PortDescriptor> ports() {
        return declaration.fields().stream()
                .filter(field -> field.role() == Role.INPUT || field.role() == Role.OUTPUT)
                .map(field -> field.role() == Role.INPUT ? input(field) : output(field))
                .toList();
    }

    private PortDescriptor input(DeclaredField field) {
        In in = field.annotation(In.class);
        FieldRange range = FieldRange.of(field);
        return new PortDescriptor(
                field.name(),
                Direction.INPUT,
                field.kind(),
                in.unit(),
                in.display(),
                range.lower(),
                range.upper(),
                defaults.number(field),
                in.doc(),
                in.required(),
                in.sum(),
                in.difference(),
                in.group(),
                false,
                false,
                List.of(),
                List.of(in.formerly()));
    }

    private PortDescriptor output(DeclaredField field) {
        Out out = field.annotation(Out.class);
        FieldRange range = FieldRange.of(field);
        boolean register = outputs.isRegister(field.name());
        return new PortDescriptor(
                field.name(),
                Direction.OUTPUT,
                field.kind(),
                out.unit(),
                out.display(),
                range.lower(),
                range.upper(),
                register ? defaults.number(field) : 0,
                out.doc(),
                false,
                false,
                out.difference(),
                out.group(),
                register,
                declaration.isIntegrated(field.name()),
                outputs.dependsOn(field.name()),
                List.of(out.formerly()));
    }

    private ParameterDescriptor parameter(DeclaredField field) {
        Param param = field.annotation(Param.class);
        Class<?> type = field.field().getType();
        FieldRange range = FieldRange.of(field);
        return new ParameterDescriptor(
                field.name(),
                Defaults.kind(type),
                param.unit(),
                param.display(),
                range.lower(),
                range.upper(),
                defaults.parameter(field),
                param.doc(),
                param.tunable(),
                param.difference(),
                Defaults.choices(type),
                List.of(param.formerly()));
    }

    private StateDescriptor state(DeclaredField field) {
        State state = field.annotation(State.class);
        return new StateDescriptor(
                field.name(),
                field.kind(),
                state.unit(),
                defaults.number(field),
                state.doc(),
                declaration.isIntegrated(field.name()),
                List.of(state.formerly()));
    }

    private FaultDescriptor fault(DeclaredField field) {
        Fault fault = field.annotation(Fault.class);
        FieldRange range = FieldRange.of(field);
        boolean quantity = field.kind() == Kind.REAL;
        return new FaultDescriptor(
                field.name(),
                field.kind(),
                fault.unit(),
                quantity ? range.lower() : Optional.empty(),
                quantity ? range.upper() : Optional.empty(),
                fault.doc());
    }
}
