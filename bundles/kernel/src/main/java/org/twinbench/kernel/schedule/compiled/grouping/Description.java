package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        describe(Form.STRAIGHT_LINE, groups.sequences().stream().map(this::counts), types);
        describe(
                Form.COMPILED,
                groups.blocks().stream().map(block -> Map.of(id(block.components()[0]), block.components().length)),
                types);
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

    /** Returns how many components of each type are in a sequence. */
    private Map<String, Integer> counts(Sequence sequence) {
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.of(sequence.components()).forEach(component -> counts.merge(id(component), 1, Integer::sum));
        return counts;
    }

    /** @param groups how many components of each type are in each */
    private static void describe(Form form, Stream<Map<String, Integer>> groups, List<TypeForm> types) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        groups.forEach(group -> group.forEach((id, count) ->
                counts.computeIfAbsent(id, any -> new ArrayList<>()).add(count)));
        counts.forEach((type, of) -> {
            int components = of.stream().mapToInt(Integer::intValue).sum();
            types.add(new TypeForm(type, form, components, of.size(), Optional.empty()));
        });
    }

    private String id(int component) {
        return parts.get(component).descriptor().id();
    }
}
