package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.PlanDescription.Form;
import org.twinbench.api.simulation.PlanDescription.TypeForm;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;

/** Says which components run in lines and in blocks, and why the others do not. */
final class Description {

    private final Groups groups;
    private final List<Part> parts;

    Description(Groups groups) {
        this.groups = groups;
        this.parts = groups.assembly().parts();
    }

    PlanDescription description() {
        List<TypeForm> types = new ArrayList<>();
        describe(Form.STRAIGHT_LINE, groups.sequences().stream().map(Sequence::components), types);
        describe(Form.COMPILED, groups.blocks().stream().map(Group::components), types);
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
                parts.size(),
                groups.levelCount(),
                groups.blocks().size() + groups.sequences().size(),
                List.copyOf(types));
    }

    private void describe(Form form, Stream<int[]> together, List<TypeForm> types) {
        Map<String, List<Long>> counts = new TreeMap<>();
        together.forEach(components -> IntStream.of(components)
                .mapToObj(this::id)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                .forEach((id, count) ->
                        counts.computeIfAbsent(id, any -> new ArrayList<>()).add(count)));
        counts.forEach((type, of) -> {
            long components = of.stream().mapToLong(Long::longValue).sum();
            types.add(new TypeForm(type, form, (int) components, of.size(), Optional.empty()));
        });
    }

    private String id(int component) {
        return parts.get(component).descriptor().id();
    }

    private static String reason(InstalledType type) {
        return type instanceof BehaviorType behavior
                ? Loops.of(behavior)
                        .reason()
                        .orElse("Other components come between the wires of one and the same component.")
                : "The type has no class with annotated fields; its components are made by a service.";
    }
}
