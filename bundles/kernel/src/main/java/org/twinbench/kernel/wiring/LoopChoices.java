package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.wiring.loop.LoopMethod;

/** What a machine says about its algebraic loops: which port names which loop, and the method for it. */
final class LoopChoices {

    /** A wire of the machine and what is to be done about the loop that goes through it. */
    record Choice(String port, int node, String wire, LoopMethod method) {}

    private final MachineModel machine;
    private final List<Typed> components;
    private final WireGraph graph;
    private final Findings findings;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    LoopChoices(MachineModel machine, List<Typed> components, WireGraph graph, Findings findings) {
        this.machine = machine;
        this.components = components;
        this.graph = graph;
        this.findings = findings;
        if (!machine.loops().isEmpty()) {
            for (int i = 0; i < components.size(); i++) {
                index.put(components.get(i).path(), i);
            }
        }
        machine.loops().forEach(this::read);
    }

    private void read(String port, String word) {
        Optional<LoopMethod> method = LoopMethod.of(word);
        if (method.isEmpty()) {
            findings.mistake(Mistake.at(
                            pointer(port),
                            "\"" + word + "\" is no way to treat an algebraic loop; there are "
                                    + String.join(", ", LoopMethod.words()) + ".")
                    .value(word)
                    .range(String.join(", ", LoopMethod.words()))
                    .didYouMean(word, LoopMethod.words()));
        }
        Optional<PortPath> path = PortPath.of(port);
        Optional<Integer> component = path.map(p -> index.get(p.component()));
        if (component.isEmpty()) {
            if (path.isEmpty() || !machine.components().containsKey(path.get().component())) {
                findings.incomplete(Mistake.at(
                                pointer(port),
                                "There is no component of port \"" + port + "\", through which a loop is to go.")
                        .value(port)
                        .didYouMean(port, wires()));
            }
            return; // otherwise its type is missing, which is reported where it stands
        }
        Shape shape = components.get(component.get()).shape();
        Optional<Choice> choice = shape.port(Direction.OUTPUT, path.get().port())
                .flatMap(output -> graph.nodeOf(component.get(), output)
                        .map(node ->
                                new Choice(port, node, output.descriptor().name(), method.orElse(LoopMethod.REJECT))));
        choice.ifPresentOrElse(choices::add, () -> noWire(port, component.get(), path.get()));
    }

    private void noWire(String port, int component, PortPath path) {
        Typed named = components.get(component);
        Optional<PortDescriptor> other = named.descriptor().port(path.port());
        String message = other.isEmpty()
                ? named.descriptor().name() + " has no output \"" + path.port() + "\"."
                : port + (other.get().direction() == Direction.INPUT ? " is an input" : " is a register")
                        + "; a loop is named by one of the wires that it goes through.";
        List<String> sources = named.shape().port(Direction.INPUT, path.port()).stream()
                .flatMap(input -> graph.sources(component, input.position()).stream())
                .map(wire -> name(components, wire.source(), wire.output()))
                .toList();
        Mistake mistake = Mistake.at(pointer(port), message).value(port);
        findings.incomplete(sources.isEmpty() ? mistake.didYouMean(port, wires()) : mistake.suggestion(sources.get(0)));
    }

    private List<String> wires() {
        return WireOrder.sets(graph.order()).stream()
                .flatMap(Set::stream)
                .flatMap(this::wires)
                .toList();
    }

    private Stream<String> wires(int node) {
        Typed component = components.get(graph.component(node));
        return IntStream.of(graph.wires(node))
                .mapToObj(wire -> component.descriptor().ports().get(wire))
                .map(wire -> component.path() + "." + wire.name());
    }

    /** Notes the names that are in none of the machine's loops. */
    void noteStrays(List<SortedSet<Integer>> loops) {
        for (Choice choice : choices) {
            if (loops.stream().noneMatch(loop -> loop.contains(choice.node()))) {
                List<String> known =
                        loops.stream().flatMap(Set::stream).flatMap(this::wires).toList();
                findings.note(Mistake.at(
                                pointer(choice.port()),
                                choice.port() + " is in no algebraic loop; \""
                                        + choice.method().word() + "\" does nothing.")
                        .value(choice.port())
                        .didYouMean(choice.port(), known));
            }
        }
    }

    /** Returns the connections that are delayed: those from a named wire to readers within its loop. */
    Set<Wired> delayed(List<SortedSet<Integer>> loops) {
        Set<Wired> delayed = new HashSet<>();
        for (Choice choice : choices) {
            if (choice.method() == LoopMethod.DELAY) {
                loops.stream()
                        .filter(loop -> loop.contains(choice.node()))
                        .flatMap(Set::stream)
                        .flatMap(reader -> graph.incoming(reader).stream())
                        .filter(in -> in.from() == choice.node()
                                && in.wire().output().name().equals(choice.wire()))
                        .forEach(in -> delayed.add(in.wire()));
            }
        }
        return delayed;
    }

    /** Returns the choices by which a loop is solved; none, perhaps with the reason among the findings, if it is not. */
    List<Choice> solving(SortedSet<Integer> loop) {
        List<Choice> found = choices.stream()
                .filter(choice -> choice.method().solves() && loop.contains(choice.node()))
                .toList();
        found.stream()
                .filter(choice -> choice.method() != found.get(0).method())
                .findFirst()
                .ifPresent(other -> findings.incomplete(Mistake.at(
                                pointer(other.port()),
                                other.port() + " and " + found.get(0).port()
                                        + " name the same loop, which is solved by one method.")
                        .value(other.method().word())
                        .suggestion(found.get(0).method().word())));
        if (!found.isEmpty() && found.get(0).method() == LoopMethod.NEWTON) {
            whole(loop).ifPresent(wire -> findings.incomplete(wholeInNewton(found.get(0), wire)));
        }
        if (!found.isEmpty()) {
            sameRate(found.get(0), loop);
        }
        return found;
    }

    /** What is solved for one instant has to be computed at that instant. */
    private void sameRate(Choice choice, SortedSet<Integer> loop) {
        Typed first = components.get(graph.component(loop.first()));
        loop.stream()
                .map(node -> components.get(graph.component(node)))
                .filter(other -> other.model().every() != first.model().every())
                .findFirst()
                .ifPresent(other -> findings.incomplete(Mistake.at(
                                pointer(choice.port()),
                                "The loop goes through " + first.path() + " (every "
                                        + first.model().every() + ") and "
                                        + other.path() + " (every "
                                        + other.model().every()
                                        + "); a loop is solved for components of one rate. Give them the same \"every\", or"
                                        + " break the loop with a Delay.")
                        .value(choice.method().word())));
    }

    private Mistake wholeInNewton(Choice choice, Wired wire) {
        String what = wire.output().kind() == Kind.BOOLEAN ? "true or false" : "an integer";
        return Mistake.at(
                        pointer(choice.port()),
                        "The loop goes through " + name(components, wire.source(), wire.output()) + ", which is " + what
                                + "; newton solves for numbers only. Use \"fixed_point\", or break the loop with a Delay.")
                .value(choice.method().word())
                .suggestion(LoopMethod.FIXED_POINT.word());
    }

    /** Returns a connection of a loop that carries no number. */
    Optional<Wired> whole(SortedSet<Integer> loop) {
        return loop.stream()
                .flatMap(node -> graph.incoming(node).stream())
                .filter(in -> loop.contains(in.from()) && in.wire().output().kind() != Kind.REAL)
                .map(WireGraph.Incoming::wire)
                .findFirst();
    }

    static String name(List<Typed> components, int component, PortDescriptor port) {
        return components.get(component).path() + "." + port.name();
    }

    private static String pointer(String port) {
        return Mistake.pointer("/loops", port);
    }
}
