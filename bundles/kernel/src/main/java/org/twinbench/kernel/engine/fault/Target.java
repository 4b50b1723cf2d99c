package org.twinbench.kernel.engine.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.library.FaultDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.wiring.PortPath;

/**
 * What a fault or an override acts on: a port, or a fault that the type itself declares.
 *
 * @param place where it is
 * @param kind kind of its value
 * @param declared what its value must be
 * @param own whether it is a fault that the type declares
 */
record Target(PortPath place, Kind kind, Declaration declared, boolean own) {

    /** Finds the signals of a machine by path; for one thread at a time. */
    static final class Finder {

        private final List<Part> machine;
        private final Map<String, Part> parts = new HashMap<>();

        Finder(List<Part> machine) {
            this.machine = machine;
        }

        /**
         * Finds a signal.
         *
         * @throws InvalidInput if there is none, with the path that was probably meant
         */
        Target find(String signal) {
            if (parts.isEmpty()) { // most runs never have a fault, and a machine may have a million components
                machine.forEach(part -> parts.put(part.path(), part));
            }
            return PortPath.of(signal)
                    .flatMap(place ->
                            Optional.ofNullable(parts.get(place.component())).flatMap(part -> target(place, part)))
                    .orElseThrow(() -> new InvalidInput(
                            Mistake.at("/signal", "There is no signal \"" + signal + "\"; write component.port.")
                                    .value(signal)
                                    .didYouMean(signal, candidates(signal))));
        }

        private static Optional<Target> target(PortPath place, Part part) {
            Optional<Target> port = part.descriptor().port(place.port()).map(p -> port(place, p));
            return port.or(() -> ownFaults(part)
                    .filter(fault -> fault.name().equals(place.port()))
                    .findFirst()
                    .map(fault -> own(place, fault)));
        }

        private static Target port(PortPath place, PortDescriptor port) {
            return new Target(place, port.kind(), Declaration.of(port), false);
        }

        private static Target own(PortPath place, FaultDescriptor fault) {
            ParameterKind kind = fault.kind() == Kind.BOOLEAN ? ParameterKind.BOOLEAN : ParameterKind.REAL;
            Declaration declared = new Declaration(
                    fault.name(),
                    kind,
                    fault.unit(),
                    fault.unit(),
                    fault.min(),
                    fault.max(),
                    false,
                    List.of(),
                    List.of());
            return new Target(place, fault.kind(), declared, true);
        }

        /** A component of the general form has no fields. */
        private static Stream<FaultDescriptor> ownFaults(Part part) {
            return part.type() instanceof BehaviorType ? part.descriptor().faults().stream() : Stream.empty();
        }

        /** Where the component is right, its own signals; all signals else. */
        private List<String> candidates(String signal) {
            return PortPath.of(signal)
                    .map(place -> parts.get(place.component()))
                    .map(part -> signals(part).toList())
                    .orElseGet(() -> parts.values().stream()
                            .flatMap(Finder::signals)
                            .sorted()
                            .toList());
        }

        private static Stream<String> signals(Part part) {
            return Stream.concat(
                            part.descriptor().ports().stream().map(PortDescriptor::name),
                            ownFaults(part).map(FaultDescriptor::name))
                    .map(name -> part.path() + "." + name);
        }
    }
}
