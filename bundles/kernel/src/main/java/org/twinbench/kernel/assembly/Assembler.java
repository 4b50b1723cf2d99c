package org.twinbench.kernel.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Units;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.setting.SettingReader;
import org.twinbench.kernel.wiring.Findings;
import org.twinbench.kernel.wiring.Typed;
import org.twinbench.kernel.wiring.UnitVariables;
import org.twinbench.kernel.wiring.WireOrder;
import org.twinbench.kernel.wiring.Wired;
import org.twinbench.kernel.wiring.Wiring;

/** Turns a machine into an {@link Assembly}, or says everything that is wrong with it. Safe for use by many threads. */
@Component(service = Assembler.class)
public final class Assembler {

    private final Catalog catalog;
    private final Units units;

    /** Assembles with the types of a library. */
    @Activate
    public Assembler(@Reference Catalog catalog, @Reference Units units) {
        this.catalog = catalog;
        this.units = units;
    }

    /**
     * What came of a machine.
     *
     * @param problems everything worth knowing, in the order of the file's keys
     * @param assembly the machine, if none of the problems refuses the start
     */
    public record Outcome(List<Problem> problems, Optional<Assembly> assembly) {}

    /** Assembles a machine whose file parameters are found in this folder. */
    public Outcome assemble(MachineModel machine, Path folder) {
        return assemble(machine, folder, Beside.NOTHING);
    }

    /** Assembles a machine that has something besides. */
    public Outcome assemble(MachineModel machine, Path folder, Beside beside) {
        Findings findings = new Findings();
        List<Typed> components = types(machine, folder, beside, findings);
        Wiring wiring = new Wiring(units, components, machine, findings);
        List<Wired> wired = wiring.connect();
        UnitVariables variables = UnitVariables.solve(units, components, wired);
        List<Map<String, List<Source>>> inputs = sources(components, wired, wiring, variables);
        List<Part> parts = parts(components, inputs, variables, new SettingReader(units, folder), beside, findings);
        WireOrder.Ordered ordered = new WireOrder(components, wired).order(machine, findings);
        new Surroundings(machine, findings).check(catalog);
        return new Outcome(
                findings.sorted(),
                findings.allowStart()
                        ? Optional.of(new Assembly(machine.name(), parts, ordered.evaluations(), ordered.loops()))
                        : Optional.empty());
    }

    private List<Typed> types(MachineModel machine, Path folder, Beside beside, Findings findings) {
        TypeFinding types = new TypeFinding(catalog, beside, units, folder);
        List<Typed> components = new ArrayList<>();
        machine.components().forEach((path, component) -> types.find(path, pointer(path), component, findings)
                .ifPresent(components::add));
        return components;
    }

    private static List<Map<String, List<Source>>> sources(
            List<Typed> components, List<Wired> wired, Wiring wiring, UnitVariables variables) {
        List<Map<String, List<Source>>> inputs = new ArrayList<>();
        components.forEach(c -> inputs.add(new HashMap<>()));
        for (Wired wire : wired) {
            Optional<Conversion> conversion = wiring.conversion(wire, variables);
            conversion.ifPresent(c -> inputs.get(wire.target())
                    .computeIfAbsent(wire.input().name(), n -> new ArrayList<>(1))
                    .add(new Source(
                            wire.source(), wire.output().name(), wire.output().kind(), c)));
        }
        return inputs;
    }

    private static List<Part> parts(
            List<Typed> components,
            List<Map<String, List<Source>>> inputs,
            UnitVariables variables,
            SettingReader settings,
            Beside beside,
            Findings findings) {
        PartReader reader = new PartReader(settings, findings);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Typed component = components.get(i);
            int index = i;
            UnaryOperator<String> unit = expression -> variables.unit(index, expression);
            String pointer = pointer(component.path());
            required(component, pointer, inputs.get(i), beside, findings);
            rate(component, pointer, findings);
            parts.add(new Part(
                    component.path(),
                    component.type(),
                    ResolvedUnits.of(component.descriptor(), unit),
                    reader.parameters(component, pointer, unit),
                    reader.start(component, pointer, unit),
                    inputs.get(i),
                    component.model().every()));
        }
        return parts;
    }

    private static void required(
            Typed component, String pointer, Map<String, List<Source>> inputs, Beside beside, Findings findings) {
        ComponentTypeDescriptor type = component.descriptor();
        for (PortDescriptor port : type.ports()) {
            if (port.required()
                    && !inputs.containsKey(port.name())
                    && !beside.fed().contains(component.path() + "." + port.name())) {
                findings.incomplete(Mistake.at(
                        pointer, component.path() + "." + port.name() + " must be connected (" + port.doc() + ")."));
            }
        }
    }

    /** The integrator goes from each tick to the next. */
    private static void rate(Typed component, String pointer, Findings findings) {
        ComponentTypeDescriptor type = component.descriptor();
        boolean continuous = type.states().stream().anyMatch(StateDescriptor::continuous)
                || type.ports().stream().anyMatch(PortDescriptor::continuous);
        int every = component.model().every();
        if (continuous && every > 1) {
            findings.mistake(Mistake.at(
                            Mistake.pointer(pointer, "every"),
                            component.path()
                                    + " has continuous states, which are integrated from each tick to the next;"
                                    + " leave every out.")
                    .value(Integer.toString(every))
                    .range("1"));
        }
    }

    private static String pointer(String path) {
        return Mistake.pointer("/components", path);
    }
}
