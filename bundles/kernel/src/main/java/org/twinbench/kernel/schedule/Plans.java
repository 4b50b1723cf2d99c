package org.twinbench.kernel.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.Direction;
import org.twinbench.api.component.Kind;
import org.twinbench.api.component.PortDescriptor;
import org.twinbench.api.component.UnusableParameters;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.schedule.Feed.Term;

/** Makes a plan from an assembled machine. */
public final class Plans {

    private final Assembly assembly;
    private final long seed;
    private final Accesses accesses = new Accesses();
    private final Ports ports;

    private Plans(Assembly assembly, long seed) {
        this.assembly = assembly;
        this.seed = seed;
        this.ports = new Ports(assembly.parts(), accesses);
    }

    /**
     * Returns a plan whose components have their parameters and start values.
     *
     * @param seed seed of all random streams
     * @param guarded whether an output keeps its last finite value instead of one that is not
     * @throws InvalidInput if a component of the general form cannot be made
     */
    public static Plan of(Assembly assembly, long seed, boolean guarded) {
        return new Plans(assembly, seed).build(guarded);
    }

    private Plan build(boolean guarded) {
        List<Part> parts = assembly.parts();
        Map<Integer, Set<String>> fetched = new HashMap<>();
        assembly.order().forEach(e -> fetched.computeIfAbsent(e.part(), p -> new HashSet<>())
                .addAll(e.inputs()));
        Cell[] cells = new Cell[parts.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(i, fetched.getOrDefault(i, Set.of()));
        }
        InterpretedPlan.Evaluation[] order = assembly.order().stream()
                .map(e -> evaluation(e, cells[e.part()]))
                .toArray(InterpretedPlan.Evaluation[]::new);
        return new InterpretedPlan(cells, order, ports, guarded);
    }

    private Cell cell(int index, Set<String> fetchedForWires) {
        Part part = assembly.parts().get(index);
        Behavior behavior = behavior(part);
        List<Feed> beforeStep = new ArrayList<>();
        part.descriptor().ports(Direction.INPUT).stream()
                .filter(port -> !fetchedForWires.contains(port.name()))
                .flatMap(port -> feed(part, port).stream())
                .forEach(beforeStep::add);
        Tap[] registers = part.descriptor().ports().stream()
                .filter(PortDescriptor::register)
                .map(port -> ports.tap(index, port))
                .toArray(Tap[]::new);
        return new Cell(part, behavior, accesses.time(part), beforeStep.toArray(Feed[]::new), registers);
    }

    private Behavior behavior(Part part) {
        Behavior behavior = part.type() instanceof ProvidedType general
                ? body(part, general)
                : ((BehaviorType) part.type()).create();
        if (part.type() instanceof BehaviorType type) {
            type.randomStreams().forEach(field -> accesses.of(part, field)
                    .whole(behavior, Seeds.of(seed, part.path(), field.getName())));
            part.parameters().forEach((name, value) -> Settings.store(part, behavior, name, value));
        }
        part.start().forEach((name, value) -> Settings.store(part, behavior, name, value));
        return behavior;
    }

    private static GeneralBody body(Part part, ProvidedType type) {
        try {
            return new GeneralBody(
                    type.provider().create(part.parameterValues()),
                    part.descriptor().ports().size());
        } catch (UnusableParameters e) {
            String pointer = Mistake.pointer("/components", part.path()) + "/parameters";
            throw new InvalidInput(Mistake.at(Mistake.pointer(pointer, e.parameter()), e.getMessage()));
        }
    }

    private InterpretedPlan.Evaluation evaluation(Assembly.Evaluation evaluation, Cell cell) {
        Part part = cell.part;
        Feed[] inputs = evaluation.inputs().stream()
                .flatMap(input -> feed(part, part.descriptor().port(input).orElseThrow()).stream())
                .toArray(Feed[]::new);
        Tap[] wires = evaluation.wires().stream()
                .map(wire -> ports.tap(
                        evaluation.part(), part.descriptor().port(wire).orElseThrow()))
                .toArray(Tap[]::new);
        return new InterpretedPlan.Evaluation(evaluation.part(), cell, inputs, wires);
    }

    private Optional<Feed> feed(Part part, PortDescriptor input) {
        List<Source> sources = part.inputs().getOrDefault(input.name(), List.of());
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Access to = accesses.of(part, input.name());
        int[] slots =
                sources.stream().mapToInt(s -> ports.slot(s.part(), s.port())).toArray();
        if (input.kind() != Kind.REAL) {
            return Optional.of(slots.length == 1 ? new Feed.Whole(to, slots[0]) : new Feed.WholeSum(to, slots));
        }
        Term[] terms = new Term[slots.length];
        for (int i = 0; i < terms.length; i++) {
            Source source = sources.get(i);
            terms[i] = Term.of(source.kind() == Kind.REAL, slots[i], source.conversion());
        }
        if (terms.length > 1) {
            return Optional.of(new Feed.Sum(to, terms));
        }
        boolean asItIs = terms[0].real() && !terms[0].converts();
        return Optional.of(asItIs ? new Feed.Real(to, slots[0]) : new Feed.Converted(to, terms[0]));
    }
}
