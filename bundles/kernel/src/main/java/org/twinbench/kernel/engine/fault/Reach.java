package org.twinbench.kernel.engine.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.wiring.Evaluation;

/**
 * How far a signal that is not good reaches: along wires and connections, up to the components with registers, which restart at
 * good. It depends on the machine alone, hence it is found once and no tick computes it.
 *
 * @param signals paths of the signals that are no better than a source, the sources among them
 * @param takers paths of the components whose registers take them
 */
record Reach(Set<String> signals, SortedSet<String> takers) {

    static Reach of(Assembly assembly, Set<String> sources) {
        List<Part> parts = assembly.parts();
        Set<String> reached = new HashSet<>(sources);
        for (Evaluation evaluation : assembly.order()) {
            Part part = parts.get(evaluation.part());
            for (int wire : evaluation.wires()) {
                PortDescriptor port = part.descriptor().ports().get(wire);
                if (port.dependsOn().stream().anyMatch(input -> isReached(parts, part, input, reached))) {
                    reached.add(path(part, port.name()));
                }
            }
        }
        Set<String> inputs = new HashSet<>();
        SortedSet<String> takers = new TreeSet<>();
        for (Part part : parts) {
            List<String> taken = part.descriptor().ports(Direction.INPUT).stream()
                    .map(PortDescriptor::name)
                    .filter(input -> isReached(parts, part, input, reached))
                    .toList();
            taken.forEach(input -> inputs.add(path(part, input)));
            if (!taken.isEmpty() && part.descriptor().ports().stream().anyMatch(PortDescriptor::register)) {
                takers.add(part.path());
            }
        }
        reached.addAll(inputs);
        return new Reach(Set.copyOf(reached), takers);
    }

    private static boolean isReached(List<Part> parts, Part part, String input, Set<String> reached) {
        return reached.contains(path(part, input))
                || part.sources(input).stream().anyMatch(from -> reached.contains(path(parts, from)));
    }

    private static String path(List<Part> parts, Source from) {
        Part part = parts.get(from.part());
        return path(part, part.descriptor().ports().get(from.port()).name());
    }

    private static String path(Part part, String port) {
        return part.path() + "." + port;
    }
}
