package org.twinbench.kernel.catalog.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.twinbench.kernel.catalog.bytecode.Code;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.catalog.flow.Event;
import org.twinbench.kernel.catalog.flow.Facts;
import org.twinbench.kernel.catalog.flow.Sighting;
import org.twinbench.kernel.catalog.flow.Walk;

/**
 * What was seen on the walks through a behavior.
 *
 * @param constructor how an instance is made
 * @param initialize how it starts
 * @param outputs how it computes wires
 * @param step how it goes on
 * @param derivatives how it computes what is for the solver
 * @param onEvent how it reacts to events
 */
record Walks(Facts constructor, Facts initialize, Facts outputs, Facts step, Facts derivatives, Facts onEvent) {

    static Walks through(Hierarchy hierarchy, Map<String, Role> roles) throws AnalyzerException {
        String owner = owner(hierarchy);
        return new Walks(
                walk(hierarchy.declared(owner, "<init>", "()V"), hierarchy, roles),
                walk(hierarchy.dispatched(owner, "initialize", "()V"), hierarchy, roles),
                walk(hierarchy.dispatched(owner, "outputs", "()V"), hierarchy, roles),
                walk(hierarchy.dispatched(owner, "step", "(D)V"), hierarchy, roles),
                walk(hierarchy.dispatched(owner, "derivatives", "()V"), hierarchy, roles),
                walk(hierarchy.dispatched(owner, "onEvent", "(I)V"), hierarchy, roles));
    }

    /** Returns the code of the methods that the kernel calls. */
    static List<Code> entries(Hierarchy hierarchy) {
        String owner = owner(hierarchy);
        return Stream.of(
                        hierarchy.dispatched(owner, "initialize", "()V"),
                        hierarchy.dispatched(owner, "outputs", "()V"),
                        hierarchy.dispatched(owner, "step", "(D)V"),
                        hierarchy.dispatched(owner, "derivatives", "()V"),
                        hierarchy.dispatched(owner, "onEvent", "(I)V"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Facts walk(Optional<Code> code, Hierarchy hierarchy, Map<String, Role> roles)
            throws AnalyzerException {
        return code.isPresent() ? Walk.through(code.get(), hierarchy, roles) : new Facts();
    }

    private static String owner(Hierarchy hierarchy) {
        return hierarchy.type().getName().replace('.', '/');
    }

    /** Returns the methods that the kernel calls, in the order in which it does. */
    List<Facts> methods() {
        return List.of(initialize, outputs, step, derivatives, onEvent);
    }

    boolean isWire(String output) {
        return outputs.firstAssignment(output).isPresent();
    }

    /**
     * Returns where the code goes out of sight so that what a wire depends on cannot be proven: in {@code outputs} itself, or
     * earlier if {@code outputs} then calls code that may have kept hold of {@code this}.
     */
    SortedSet<Sighting> blindSpots() {
        SortedSet<Sighting> spots = new TreeSet<>(outputs.all(Event.LETS_GO_OF_THIS));
        if (outputs.hasCallsOut()) {
            Stream.of(constructor, initialize, step, derivatives, onEvent)
                    .forEach(facts -> spots.addAll(facts.all(Event.LETS_GO_OF_THIS)));
        }
        return spots;
    }

    /** Returns the inputs that a wire may depend on, before anybody narrows them. */
    SortedSet<String> readByOutputs(Set<String> all) {
        return blindSpots().isEmpty() ? outputs.inputs() : new TreeSet<>(all);
    }
}
