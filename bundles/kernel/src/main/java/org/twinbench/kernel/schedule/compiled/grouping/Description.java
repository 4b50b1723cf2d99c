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

/** Says which components run in lines and in blocks, and why the others do not. */
final class Description {

    private final Groups groups;
    private final List<Part> parts;

    Description(Groups groups) {
        this.groups = groups;
        this.parts = groups.assembly().parts();
    }

    PlanDescription description(int threads) {
        List<TypeForm> types = new ArrayList<>();
        describe(Form.STRAIGHT_LINE, groups.sequences().stream().map(Sequence::components), types);
        describe(Form.COMPILED, groups.blocks().stream().map(Group::components), types);
        Map<String, Map<String, Integer>> objects = new TreeMap<>();
        int[] components = groups.objects();
        for (int i = 0; i < components.length; i++) {
            objects.computeIfAbsent(id(components[i]), any -> new TreeMap<>())
                    .merge(groups.reasons().get(i), 1, Integer::sum);
        }
        objects.forEach((type, reasons) -> reasons.forEach(
                (reason, count) -> types.add(new TypeForm(type, Form.OBJECTS, count, 0, Optional.of(reason)))));
        types.sort(Comparator.comparing(TypeForm::type).thenComparing(TypeForm::form));
        return new PlanDescription(
                parts.size(),
                groups.levelCount(),
                groups.blocks().size() + groups.sequences().size(),
                threads,
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
}
