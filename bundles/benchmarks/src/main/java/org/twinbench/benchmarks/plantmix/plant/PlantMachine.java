package org.twinbench.benchmarks.plantmix.plant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.UnusableClass;

/** A plant as a machine: components {@code c0000000}, {@code c0000001}, … so that the order of their paths is the plant's. */
public record PlantMachine(Plant plant) {

    /** Returns a library of the eight types. */
    public static Catalog catalog() {
        List<InstalledType> types = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            try {
                types.add(BehaviorType.of(kind.type(), "org.twinbench.benchmarks", "1.0.0"));
            } catch (UnusableClass refused) {
                throw new IllegalStateException(refused);
            }
        }
        return Catalog.of(types);
    }

    /** Returns the machine, checked and ordered. */
    public Assembly assembly(Units units) {
        return assembly(model(), new Assembler(catalog(), units));
    }

    /** Returns the machine of a file, checked and ordered. */
    public static Assembly assembly(MachineModel model, Assembler assembler) {
        Assembler.Outcome outcome = assembler.assemble(model, Path.of(""));
        return outcome.assembly()
                .orElseThrow(() ->
                        new IllegalStateException(outcome.problems().get(0).toString()));
    }

    /** Returns the machine as it stands in a file. */
    public MachineModel model() {
        Map<String, MachineModel.Component> components = new HashMap<>();
        Map<String, List<String>> connections = new HashMap<>();
        for (int i = 0; i < plant.size(); i++) {
            Kind kind = plant.kind(i);
            Map<String, Value> start = new HashMap<>();
            for (int input = 0; input < kind.inputs().size(); input++) {
                int source = plant.source(i, input);
                String name = kind.inputs().get(input);
                if (source < plant.size()) {
                    connections.put(path(i) + "." + name, List.of(path(source) + ".y"));
                } else {
                    start.put(name, Value.of(plant.constants().get(source - plant.size())));
                }
            }
            components.put(
                    path(i), new MachineModel.Component(kind.id(), "", parameters(i), start, 1, Optional.empty()));
        }
        return MachineModel.of("PlantMix", components, connections);
    }

    private Map<String, Value> parameters(int component) {
        Map<String, Value> parameters = new HashMap<>();
        List<Kind.Range> ranges = plant.kind(component).parameters();
        for (int at = 0; at < ranges.size(); at++) {
            parameters.put(ranges.get(at).name(), Value.of(plant.parameter(component, at)));
        }
        return parameters;
    }

    /** Returns the path of a component. */
    public static String path(int component) {
        return String.format(Locale.ROOT, "c%07d", component);
    }
}
