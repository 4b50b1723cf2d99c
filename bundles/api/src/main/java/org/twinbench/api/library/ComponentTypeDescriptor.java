package org.twinbench.api.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a component type.
 *
 * @param id name in machine files
 * @param name name for people
 * @param category shelf of the library
 * @param doc what the component is and does
 * @param ports inputs and outputs, in order of declaration
 * @param parameters parameters, in order of declaration
 * @param states private memory that may be given a start value, in order of declaration
 * @param faults faults of the type itself
 * @param formerly ids in older machine files
 */
public record ComponentTypeDescriptor(
        String id,
        String name,
        String category,
        String doc,
        List<PortDescriptor> ports,
        List<ParameterDescriptor> parameters,
        List<StateDescriptor> states,
        List<FaultDescriptor> faults,
        List<String> formerly) {

    /** Refuses null. */
    public ComponentTypeDescriptor {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(category);
        Objects.requireNonNull(doc);
        ports = List.copyOf(ports);
        parameters = List.copyOf(parameters);
        states = List.copyOf(states);
        faults = List.copyOf(faults);
        formerly = List.copyOf(formerly);
    }

    /** Returns the port of this name. */
    public Optional<PortDescriptor> port(String port) {
        for (PortDescriptor candidate : ports) {
            if (candidate.name().equals(port)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns the parameter of this name. */
    public Optional<ParameterDescriptor> parameter(String parameter) {
        return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
    }

    /** Returns the state of this name. */
    public Optional<StateDescriptor> state(String state) {
        return states.stream().filter(s -> s.name().equals(state)).findFirst();
    }

    /** Returns the ports of one direction, in order. */
    public List<PortDescriptor> ports(Direction direction) {
        return ports.stream().filter(p -> p.direction() == direction).toList();
    }
}
