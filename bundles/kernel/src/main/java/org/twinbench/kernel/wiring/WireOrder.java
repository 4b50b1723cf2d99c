package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.wiring.LoopChoices.Choice;
import org.twinbench.kernel.wiring.graph.Order;
import org.twinbench.kernel.wiring.loop.DelayedConnection;
import org.twinbench.kernel.wiring.loop.LoopMethod;
import org.twinbench.kernel.wiring.loop.Loops;
import org.twinbench.kernel.wiring.loop.SolvedLoop;
import org.twinbench.kernel.wiring.loop.WirePort;

/**
 * Orders the evaluations of wires so that each comes after those it depends on. An algebraic loop is treated as the machine
 * says: broken by a delay, kept together to be solved, or named in full as an error.
 *
 * <p>Of several orders the one by level, then by path is taken, so that it does not depend on the file.
 */
public final class WireOrder {

    /**
     * The wires of a machine in order.
     *
     * @param evaluations each after all those it depends on, except within the loops
     * @param loops the algebraic loops, each a range of the evaluations
     */
    public record Ordered(List<Evaluation> evaluations, Loops loops) {}

    private final List<Typed> components;
    private final WireGraph graph;

    public WireOrder(List<Typed> components, Connections connections) {
        this.components = components;
        this.graph = new WireGraph(components, connections);
    }

    /** Returns the evaluations in order, or reports the loops that nothing is said about and returns none. */
    public Ordered order(MachineModel machine, Findings findings) {
        LoopChoices choices = new LoopChoices(machine, components, graph, findings);
        Order order = graph.order();
        return order.cycles().isEmpty() ? plain(order, choices) : around(sets(order), choices, findings);
    }

    private Ordered plain(Order order, LoopChoices choices) {
        choices.noteStrays(List.of());
        List<Evaluation> evaluations = new ArrayList<>(graph.size());
        for (int node : order.byLevel()) {
            evaluations.add(graph.evaluation(node, order.level(node)));
        }
        return new Ordered(evaluations, Loops.NONE);
    }

    private Ordered around(List<SortedSet<Integer>> all, LoopChoices choices, Findings findings) {
        choices.noteStrays(all);
        Set<Wired> delayed = choices.delayed(all);
        graph.delay(delayed);
        Order order = graph.order();
        List<SortedSet<Integer>> loops = sets(order);
        Map<SortedSet<Integer>, List<Choice>> solved = new HashMap<>();
        for (SortedSet<Integer> loop : loops) {
            List<Choice> solving = choices.solving(loop);
            if (solving.isEmpty()) {
                report(loop, choices, findings);
            } else {
                solved.put(loop, solving);
            }
        }
        return solved.size() < loops.size()
                ? new Ordered(List.of(), Loops.NONE)
                : ordered(order, solved, delayed.stream().map(this::connection).collect(Collectors.toSet()));
    }

    static List<SortedSet<Integer>> sets(Order order) {
        return order.cycles().stream()
                .map(cycle ->
                        (SortedSet<Integer>) IntStream.of(cycle).boxed().collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    private DelayedConnection connection(Wired wire) {
        return new DelayedConnection(
                new WirePort(wire.source(), wire.output().name()),
                wire.target(),
                wire.input().name());
    }

    /** A loop is settled where the first of its nodes stands. */
    private Ordered ordered(Order order, Map<SortedSet<Integer>, List<Choice>> solved, Set<DelayedConnection> delayed) {
        Map<Integer, SortedSet<Integer>> loopOf = new HashMap<>();
        solved.keySet().forEach(loop -> loop.forEach(node -> loopOf.put(node, loop)));
        List<Evaluation> evaluations = new ArrayList<>(graph.size());
        List<SolvedLoop> loops = new ArrayList<>();
        for (int node : order.byLevel()) {
            SortedSet<Integer> loop = loopOf.get(node);
            if (loop == null) {
                evaluations.add(graph.evaluation(node, order.level(node)));
            } else if (loop.first() == node) {
                loops.add(solved(loop, order.level(node), solved.get(loop), evaluations));
            }
        }
        return new Ordered(evaluations, new Loops(loops, delayed));
    }

    private SolvedLoop solved(SortedSet<Integer> loop, int level, List<Choice> choices, List<Evaluation> evaluations) {
        int first = evaluations.size();
        SortedSet<Integer> tears =
                Tearing.tears(graph, loop, choices.stream().map(Choice::node).toList());
        Tearing.order(graph, loop, tears).forEach(node -> evaluations.add(graph.evaluation(node, level)));
        Set<WirePort> wires = new LinkedHashSet<>();
        for (int tear : tears) {
            loop.stream()
                    .flatMap(reader -> graph.incoming(reader).stream())
                    .filter(in -> in.from() == tear)
                    .map(in ->
                            new WirePort(in.wire().source(), in.wire().output().name()))
                    .sorted((a, b) -> a.port().compareTo(b.port()))
                    .forEach(wires::add);
        }
        LoopMethod method = choices.get(0).method();
        return new SolvedLoop(choices.get(0).port(), method, first, evaluations.size(), List.copyOf(wires));
    }

    private void report(SortedSet<Integer> loop, LoopChoices choices, Findings findings) {
        List<Integer> cycle = graph.cycle(loop);
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < cycle.size(); i++) {
            Wired wire = graph.between(cycle.get(i), cycle.get((i + 1) % cycle.size()));
            ports.add(LoopChoices.name(components, wire.source(), wire.output()));
            ports.add(LoopChoices.name(components, wire.target(), wire.input()));
        }
        String first = ports.get(0);
        LoopMethod method = choices.whole(loop).isPresent() ? LoopMethod.FIXED_POINT : LoopMethod.NEWTON;
        String edit = "\"loops\": { \"" + first + "\": \"" + method.word() + "\" }";
        findings.incomplete(Mistake.at(
                        "/connections",
                        "Algebraic loop: each of these needs the others' value of the same instant.\n  "
                                + String.join(" → ", ports) + " → " + first
                                + "\nBreak it with a Delay, or let it be solved:  " + edit)
                .value(String.join(" → ", ports))
                .suggestion(edit));
    }
}
