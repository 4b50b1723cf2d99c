package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.NotDirectedAcyclicGraphException;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.setting.Declaration;

/**
 * Orders the evaluations of wires so that each comes after those it depends on; names every algebraic loop in full.
 *
 * <p>The wires of a component that depend on the same inputs are one node of the graph, since one call of {@code outputs()}
 * gives them all. Of several orders the one by level, then by path is taken, so that it does not depend on the file.
 */
public final class WireOrder {

    private record Node(int component, List<String> inputs, List<String> wires) {}

    private final List<Typed> components;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> nodeOfWire = new HashMap<>();
    private final Map<Integer, Map<String, List<Wired>>> sourcesOfInput = new HashMap<>();
    private final Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    public WireOrder(List<Typed> components, List<Wired> wired) {
        this.components = components;
        for (int i = 0; i < components.size(); i++) {
            addNodes(i);
        }
        for (Wired wire : wired) {
            sourcesOfInput
                    .computeIfAbsent(wire.target(), t -> new HashMap<>())
                    .computeIfAbsent(wire.input().name(), n -> new ArrayList<>())
                    .add(wire);
        }
        for (int node = 0; node < nodes.size(); node++) {
            addEdges(node);
        }
    }

    /** Returns the evaluations in order, or reports the loops and returns none. */
    public List<Evaluation> order(Findings findings) {
        int[] level = new int[nodes.size()];
        try {
            new TopologicalOrderIterator<>(graph)
                    .forEachRemaining(node -> graph.outgoingEdgesOf(node).forEach(edge -> {
                        int next = graph.getEdgeTarget(edge);
                        level[next] = Math.max(level[next], level[node] + 1);
                    }));
        } catch (NotDirectedAcyclicGraphException e) {
            loops(findings);
            return List.of();
        }
        return IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> level[node]).thenComparing(node -> node))
                .map(this::evaluation)
                .toList();
    }

    private void addNodes(int component) {
        Map<List<String>, List<String>> wiresByInputs = new TreeMap<>(Comparator.comparing(List::toString));
        for (PortDescriptor port : components.get(component).descriptor().ports()) {
            if (Declaration.isWire(port)) {
                wiresByInputs
                        .computeIfAbsent(port.dependsOn(), i -> new ArrayList<>())
                        .add(port.name());
            }
        }
        wiresByInputs.forEach((inputs, wires) -> {
            Map<String, Integer> byWire = nodeOfWire.computeIfAbsent(component, c -> new HashMap<>());
            wires.forEach(wire -> byWire.put(wire, nodes.size()));
            graph.addVertex(nodes.size());
            nodes.add(new Node(component, inputs, wires));
        });
    }

    private void addEdges(int node) {
        Node target = nodes.get(node);
        Set<Integer> before = new TreeSet<>();
        for (String input : target.inputs()) {
            for (Wired wire : sources(target.component(), input)) {
                Integer source = nodeOfWire
                        .getOrDefault(wire.source(), Map.of())
                        .get(wire.output().name());
                if (source != null) {
                    before.add(source);
                }
            }
        }
        before.forEach(source -> graph.addEdge(source, node));
    }

    private List<Wired> sources(int component, String input) {
        return sourcesOfInput.getOrDefault(component, Map.of()).getOrDefault(input, List.of());
    }

    private Evaluation evaluation(int index) {
        Node node = nodes.get(index);
        List<String> connected = node.inputs().stream()
                .filter(input -> !sources(node.component(), input).isEmpty())
                .toList();
        return new Evaluation(node.component(), connected, node.wires());
    }

    private void loops(Findings findings) {
        new GabowStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(set -> set.size() > 1
                                || graph.containsEdge(
                                        set.iterator().next(), set.iterator().next()))
                        .map(TreeSet::new)
                        .sorted(Comparator.comparing(TreeSet::first))
                        .forEach(set -> report(cycle(set), findings));
    }

    /** Returns a shortest cycle through the first node of a strongly connected set. */
    private List<Integer> cycle(TreeSet<Integer> set) {
        int first = set.first();
        Map<Integer, Integer> cameFrom = new HashMap<>();
        List<Integer> front = List.of(first);
        while (!cameFrom.containsKey(first)) {
            List<Integer> next = new ArrayList<>();
            for (int node : front) {
                graph.outgoingEdgesOf(node).stream()
                        .map(graph::getEdgeTarget)
                        .filter(target -> set.contains(target) && cameFrom.putIfAbsent(target, node) == null)
                        .forEach(next::add);
            }
            front = next;
        }
        List<Integer> cycle = new ArrayList<>(List.of(first));
        for (int node = cameFrom.get(first); node != first; node = cameFrom.get(node)) {
            cycle.add(node);
        }
        Collections.reverse(cycle);
        Collections.rotate(cycle, 1);
        return cycle;
    }

    private void report(List<Integer> cycle, Findings findings) {
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < cycle.size(); i++) {
            Node source = nodes.get(cycle.get(i));
            Node target = nodes.get(cycle.get((i + 1) % cycle.size()));
            Wired wire = between(source, target);
            ports.add(name(source.component(), wire.output()));
            ports.add(name(target.component(), wire.input()));
        }
        String first = ports.get(0);
        findings.incomplete(Mistake.at(
                        "/connections",
                        "Algebraic loop: each of these needs the others' value of the same instant. "
                                + String.join(" → ", ports) + " → " + first
                                + ". Break it with a Delay.")
                .value(String.join(" → ", ports)));
    }

    private Wired between(Node source, Node target) {
        return target.inputs().stream()
                .flatMap(input -> sources(target.component(), input).stream())
                .filter(wire -> wire.source() == source.component()
                        && source.wires().contains(wire.output().name()))
                .findFirst()
                .orElseThrow();
    }

    private String name(int component, PortDescriptor port) {
        return components.get(component).path() + "." + port.name();
    }
}
