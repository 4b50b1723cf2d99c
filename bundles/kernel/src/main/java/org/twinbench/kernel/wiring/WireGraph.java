package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.twinbench.kernel.wiring.graph.Needs;
import org.twinbench.kernel.wiring.graph.Order;

/**
 * Which evaluations of wires need which others. The wires of a component that depend on the same inputs are one node, since
 * one call of {@code outputs()} gives them all; nodes are numbered in the order of their components' paths.
 */
final class WireGraph {

    /** A connection on which a node depends, and the node that gives its wire. */
    record Incoming(int from, Wired wire) {}

    private final List<Typed> components;
    private final Connections connections;
    private final int[] firstNode;
    private final int[] componentOfNode;
    private final Set<Wired> delayed = Collections.newSetFromMap(new IdentityHashMap<>());
    private Needs needs;

    WireGraph(List<Typed> components, Connections connections) {
        this.components = components;
        this.connections = connections;
        this.firstNode = new int[components.size() + 1];
        for (int i = 0; i < components.size(); i++) {
            firstNode[i + 1] = firstNode[i] + shape(i).settlings().size();
        }
        this.componentOfNode = new int[firstNode[components.size()]];
        for (int i = 0; i < components.size(); i++) {
            Arrays.fill(componentOfNode, firstNode[i], firstNode[i + 1], i);
        }
        this.needs = findNeeds();
    }

    private Shape shape(int component) {
        return components.get(component).shape();
    }

    private Needs findNeeds() {
        Needs.Writer writer = new Needs.Writer(size());
        for (int node = 0; node < size(); node++) {
            List<Wired> wired = connections.of(component(node));
            for (int input : settling(node).inputs()) {
                for (Wired wire : wired) {
                    if (wire.to().position() == input && isNeeded(wire)) {
                        writer.need(from(wire));
                    }
                }
            }
            writer.endOfNode();
        }
        return writer.done();
    }

    private boolean isNeeded(Wired wire) {
        return shape(wire.source()).settling(wire.from().position()) != Shape.NONE && !delayed.contains(wire);
    }

    private int from(Wired wire) {
        return firstNode[wire.source()]
                + shape(wire.source()).settling(wire.from().position());
    }

    /** Returns the connections that a node depends on at the same instant. */
    List<Incoming> incoming(int node) {
        List<Incoming> incoming = new ArrayList<>();
        for (int input : settling(node).inputs()) {
            for (Wired wire : sources(component(node), input)) {
                if (isNeeded(wire)) {
                    incoming.add(new Incoming(from(wire), wire));
                }
            }
        }
        return incoming;
    }

    /** Returns the connections of an input. */
    List<Wired> sources(int component, int input) {
        return connections.of(component).stream()
                .filter(wire -> wire.to().position() == input)
                .toList();
    }

    /** Returns the node that gives an output; empty for a register. */
    Optional<Integer> nodeOf(int component, Shape.Port output) {
        int settling = shape(component).settling(output.position());
        return settling == Shape.NONE ? Optional.empty() : Optional.of(firstNode[component] + settling);
    }

    int component(int node) {
        return componentOfNode[node];
    }

    private Shape.Settling settling(int node) {
        int component = componentOfNode[node];
        return shape(component).settlings().get(node - firstNode[component]);
    }

    /** @param level on which it stands */
    Evaluation evaluation(int node, int level) {
        return new Evaluation(
                component(node), settling(node).inputs(), settling(node).wires(), level);
    }

    /** Returns the positions of the wires that a node gives. */
    int[] wires(int node) {
        return settling(node).wires();
    }

    int size() {
        return componentOfNode.length;
    }

    Needs needs() {
        return needs;
    }

    /** Takes connections out: what they carry is known before the instant. */
    void delay(Set<Wired> connections) {
        delayed.addAll(connections);
        needs = findNeeds();
    }

    /** Returns the order of nodes that follows; each loop is on one level. */
    Order order() {
        return Order.of(needs);
    }

    /** Returns a shortest cycle through the first node of a loop; each node needs the one before. */
    List<Integer> cycle(SortedSet<Integer> loop) {
        Map<Integer, List<Integer>> needers = new HashMap<>();
        for (int node : loop) {
            for (int needed : needs.of(node)) {
                needers.computeIfAbsent(needed, n -> new ArrayList<>()).add(node);
            }
        }
        int first = loop.first();
        Map<Integer, Integer> cameFrom = new HashMap<>();
        List<Integer> front = List.of(first);
        while (!cameFrom.containsKey(first)) {
            List<Integer> next = new ArrayList<>();
            for (int node : front) {
                needers.get(node).stream()
                        .filter(needer -> cameFrom.putIfAbsent(needer, node) == null)
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
