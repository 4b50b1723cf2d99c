package org.twinbench.kernel.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Units;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.setting.SettingReader;
import org.twinbench.kernel.wiring.Connections;
import org.twinbench.kernel.wiring.Findings;
import org.twinbench.kernel.wiring.Typed;
import org.twinbench.kernel.wiring.UnitVariables;
import org.twinbench.kernel.wiring.WireOrder;
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
        Connections connections = wiring.connect();
        List<Outline> outlines = Outlines.of(components, UnitVariables.solve(units, components, connections.all()));
        Sources sources = new Sources(outlines, connections, wiring);
        PartReader reader = new PartReader(new SettingReader(units, folder), beside, findings);
        List<Part> parts = new ArrayList<>(components.size());
        for (int i = 0; i < components.size(); i++) {
            parts.add(reader.read(components.get(i), outlines.get(i), sources.of(i)));
        }
        WireOrder.Ordered ordered = new WireOrder(components, connections).order(machine, findings);
        new Surroundings(machine, findings).check(catalog);
        return new Outcome(
                findings.sorted(),
                findings.allowStart()
                        ? Optional.of(new Assembly(machine.name(), parts, ordered.evaluations(), ordered.loops()))
                        : Optional.empty());
    }

    private List<Typed> types(MachineModel machine, Path folder, Beside beside, Findings findings) {
        TypeFinding types = new TypeFinding(catalog, beside, new SettingReader(units, folder), findings);
        List<Typed> components = new ArrayList<>(machine.components().size());
        machine.components().forEach((path, component) -> types.find(path, component)
                .ifPresent(shape -> components.add(new Typed(path, component, shape))));
        return components;
    }
}
