package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.PlanDescription.Form;
import org.twinbench.api.simulation.PlanDescription.TypeForm;
import org.twinbench.kernel.assembly.Part;

/** Says which components run in blocks, and why the others do not. */
final class Description {

    private final Groups groups;
    private final List<Part> parts;

    Description(Groups groups) {
        this.groups = groups;
        this.parts = groups.assembly().parts();
    }

    PlanDescription description(int threads) {
        List<TypeForm> types = new ArrayList<>();
        Map<String, List<Group>> blocks = new TreeMap<>();
        groups.blocks().forEach(block -> blocks.computeIfAbsent(id(block.components()[0]), any -> new ArrayList<>())
                .add(block));
        blocks.forEach((type, of) -> {
            int components =
                    of.stream().mapToInt(block -> block.components().length).sum();
            types.add(new TypeForm(type, Form.COMPILED, components, of.size(), Optional.empty()));
        });
        Map<String, Map<String, Integer>> objects = new TreeMap<>();
        groups.reasons().forEach((component, reason) -> objects.computeIfAbsent(id(component), any -> new TreeMap<>())
                .merge(reason, 1, Integer::sum));
        objects.forEach((type, reasons) -> reasons.forEach((reason, components) ->
                types.add(new TypeForm(type, Form.OBJECTS, components, 0, Optional.of(reason)))));
        types.sort(Comparator.comparing(TypeForm::type).thenComparing(TypeForm::form));
        return new PlanDescription(
                parts.size(), groups.levelCount(), groups.blocks().size(), threads, List.copyOf(types));
    }

    private String id(int component) {
        return parts.get(component).descriptor().id();
    }
}
