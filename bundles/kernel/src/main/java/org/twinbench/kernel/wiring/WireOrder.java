package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.NotDirectedAcyclicGraphException;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.wiring.LoopChoices.Choice;
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

    public WireOrder(List<Typed> components, List<Wired> wired) {
        this.components = components;
        this.graph = new WireGraph(components, wired);
    }

    /** Returns the evaluations in order, or reports the loops that nothing is said about and returns none. */
    public Ordered order(MachineModel machine, Findings findings) {
        LoopChoices choices = new LoopChoices(machine, components, graph, findings);
        try {
            List<Evaluation> evaluations = Tearing.byLevel(graph.edges(), graph.size()).stream()
                    .map(this::evaluation)
                    .toList();
            choices.noteStrays(List.of());
            return new Ordered(evaluations, Loops.NONE);
        } catch (NotDirectedAcyclicGraphException e) {
            return around(graph.loops(), choices, findings);
        }
    }

    private Ordered around(List<SortedSet<Integer>> all, LoopChoices choices, Findings findings) {
        choices.noteStrays(all);
        Set<Wired> delayed = choices.delayed(all);
        graph.delay(delayed);
        List<SortedSet<Integer>> loops = graph.loops();
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
                : ordered(solved, delayed.stream().map(this::connection).collect(Collectors.toSet()));
    }

    private DelayedConnection connection(Wired wire) {
        return new DelayedConnection(
                new WirePort(wire.source(), wire.output().name()),
                wire.target(),
                wire.input().name());
    }

    private Ordered ordered(Map<SortedSet<Integer>, List<Choice>> solved, Set<DelayedConnection> delayed) {
        Map<Integer, SortedSet<Integer>> byFirst = new TreeMap<>();
        solved.keySet().forEach(loop -> byFirst.put(loop.first(), loop));
        List<Evaluation> evaluations = new ArrayList<>();
        List<SolvedLoop> loops = new ArrayList<>();
        for (int node : Tearing.byLevel(contracted(solved.keySet()), graph.size())) {
            SortedSet<Integer> loop = byFirst.get(node);
            if (loop == null) {
                evaluations.add(evaluation(node));
            } else {
                loops.add(solved(loop, solved.get(loop), evaluations));
            }
        }
        return new Ordered(List.copyOf(evaluations), new Loops(loops, delayed));
    }

    /** Returns the edges with each loop drawn together into its first node. */
    private Graph<Integer, DefaultEdge> contracted(Set<SortedSet<Integer>> loops) {
        Map<Integer, Integer> drawnTo = new HashMap<>();
        loops.forEach(loop -> loop.forEach(node -> drawnTo.put(node, loop.first())));
        Graph<Integer, DefaultEdge> drawn = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int node = 0; node < graph.size(); node++) {
            drawn.addVertex(drawnTo.getOrDefault(node, node));
        }
        for (int node = 0; node < graph.size(); node++) {
            int to = drawnTo.getOrDefault(node, node);
            graph.incoming(node).stream()
                    .map(in -> drawnTo.getOrDefault(in.from(), in.from()))
                    .filter(from -> from != to)
                    .forEach(from -> drawn.addEdge(from, to));
        }
        return drawn;
    }

    private SolvedLoop solved(SortedSet<Integer> loop, List<Choice> choices, List<Evaluation> evaluations) {
        int first = evaluations.size();
        SortedSet<Integer> tears =
                Tearing.tears(graph, loop, choices.stream().map(Choice::node).toList());
        Tearing.order(graph, loop, tears).forEach(node -> evaluations.add(evaluation(node)));
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

    private Evaluation evaluation(int index) {
        WireGraph.Node node = graph.node(index);
        List<String> connected = node.inputs().stream()
                .filter(input -> !graph.sources(node.component(), input).isEmpty())
                .toList();
        return new Evaluation(node.component(), connected, node.wires());
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
