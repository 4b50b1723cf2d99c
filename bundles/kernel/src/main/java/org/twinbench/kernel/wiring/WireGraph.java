package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.setting.Declaration;

/**
 * Which evaluations of wires need which others. The wires of a component that depend on the same inputs are one node, since
 * one call of {@code outputs()} gives them all; nodes are numbered in the order of their components' paths.
 */
final class WireGraph {

    /** One evaluation: the wires of a component that depend on these inputs. */
    record Node(int component, List<String> inputs, List<String> wires) {}

    /** A connection on which a node depends, and the node that gives its wire. */
    record Incoming(int from, Wired wire) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> nodeOfWire = new HashMap<>();
    private final Map<Integer, Map<String, List<Wired>>> sourcesOfInput = new HashMap<>();
    private final Set<Wired> delayed = new HashSet<>();
    private final Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    WireGraph(List<Typed> components, List<Wired> wired) {
        for (int i = 0; i < components.size(); i++) {
            addNodes(i, components.get(i).descriptor().ports());
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

    private void addNodes(int component, List<PortDescriptor> ports) {
        Map<List<String>, List<String>> wiresByInputs = new TreeMap<>(Comparator.comparing(List::toString));
        for (PortDescriptor port : ports) {
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
        Set<Integer> before = new TreeSet<>();
        incoming(node).forEach(incoming -> before.add(incoming.from()));
        before.forEach(source -> graph.addEdge(source, node));
    }

    /** Returns the connections that a node depends on at the same instant. */
    List<Incoming> incoming(int node) {
        Node target = nodes.get(node);
        List<Incoming> incoming = new ArrayList<>();
        for (String input : target.inputs()) {
            for (Wired wire : sources(target.component(), input)) {
                Integer from = nodeOfWire
                        .getOrDefault(wire.source(), Map.of())
                        .get(wire.output().name());
                if (from != null && !delayed.contains(wire)) {
                    incoming.add(new Incoming(from, wire));
                }
            }
        }
        return incoming;
    }

    List<Wired> sources(int component, String input) {
        return sourcesOfInput.getOrDefault(component, Map.of()).getOrDefault(input, List.of());
    }

    /** Returns the node that gives a wire; empty if the component has no such wire. */
    Optional<Integer> nodeOf(int component, String wire) {
        return Optional.ofNullable(nodeOfWire.getOrDefault(component, Map.of()).get(wire));
    }

    Node node(int node) {
        return nodes.get(node);
    }

    int size() {
        return nodes.size();
    }

    Graph<Integer, DefaultEdge> edges() {
        return graph;
    }

    /** Takes connections out: what they carry is known before the instant. */
    void delay(Set<Wired> connections) {
        delayed.addAll(connections);
        for (Wired wire : connections) {
            Set<Integer> readers = new TreeSet<>(
                    nodeOfWire.getOrDefault(wire.target(), Map.of()).values());
            for (int reader : readers) {
                graph.removeAllEdges(Set.copyOf(graph.incomingEdgesOf(reader)));
                addEdges(reader);
            }
        }
    }

    /** Returns the strongly connected sets that hold a cycle, in the order of their first nodes. */
    List<SortedSet<Integer>> loops() {
        return loops(graph);
    }

    /** Kosaraju's algorithm is the one whose implementation does not recurse, however long a chain of wires is. */
    static List<SortedSet<Integer>> loops(Graph<Integer, DefaultEdge> edges) {
        return new KosarajuStrongConnectivityInspector<>(edges)
                .stronglyConnectedSets().stream()
                        .filter(set -> set.size() > 1
                                || edges.containsEdge(
                                        set.iterator().next(), set.iterator().next()))
                        .map(set -> (SortedSet<Integer>) new TreeSet<>(set))
                        .sorted(Comparator.comparing(SortedSet::first))
                        .toList();
    }

    /** Returns a shortest cycle through the first node of a strongly connected set. */
    List<Integer> cycle(SortedSet<Integer> set) {
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

    /** Returns a connection that makes one node depend on another; there is one. */
    Wired between(int source, int target) {
        return incoming(target).stream()
                .filter(incoming -> incoming.from() == source)
                .findFirst()
                .orElseThrow()
                .wire();
    }
}
