package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.PlanDescription.Form;
import org.twinbench.api.simulation.PlanDescription.TypeForm;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.InstalledType;

/** Says which components run in blocks, and why the others do not. */
final class Description {

    private final Groups groups;
    private final List<Part> parts;

    Description(Groups groups) {
        this.groups = groups;
        this.parts = groups.assembly().parts();
    }

    PlanDescription description() {
        List<TypeForm> types = new ArrayList<>();
        Map<String, List<Group>> blocks = new TreeMap<>();
        groups.blocks().forEach(block -> blocks.computeIfAbsent(id(block.components()[0]), any -> new ArrayList<>())
                .add(block));
        blocks.forEach((type, of) -> {
            int components =
                    of.stream().mapToInt(block -> block.components().length).sum();
            types.add(new TypeForm(type, Form.COMPILED, components, of.size(), Optional.empty()));
        });
        Map<String, List<Integer>> objects = new TreeMap<>();
        IntStream.of(groups.objects())
                .forEach(component -> objects.computeIfAbsent(id(component), any -> new ArrayList<>())
                        .add(component));
        objects.forEach((type, of) -> types.add(new TypeForm(
                type,
                Form.OBJECTS,
                of.size(),
                0,
                Optional.of(groups.obstacle()
                        .orElseGet(() -> reason(parts.get(of.get(0)).type()))))));
        types.sort(Comparator.comparing(TypeForm::type).thenComparing(TypeForm::form));
        return new PlanDescription(
                parts.size(), groups.levelCount(), groups.blocks().size(), List.copyOf(types));
    }

    private String id(int component) {
        return parts.get(component).descriptor().id();
    }

    private static String reason(InstalledType type) {
        return LibraryExecutions.obstacle(type)
                .orElse("Other components come between the wires of one and the same component.");
    }
}
