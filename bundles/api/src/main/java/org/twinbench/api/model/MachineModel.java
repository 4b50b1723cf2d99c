package org.twinbench.api.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.twinbench.api.value.Value;

/**
 * A machine: components joined by connections, and how it is coupled to controllers. All maps are sorted by key, so that the
 * order in which anything was written or stored is lost here, once and for all.
 *
 * @param name name of the machine, free text
 * @param description what it is, free text
 * @param extensions versions of the extensions that it was made with, by symbolic name
 * @param components components by path
 * @param connections source ports ({@code path.port}) by target port; more than one only where the input sums
 * @param loops what is done about algebraic loops, by a wire ({@code path.port}) that each goes through: {@code reject},
 *     {@code delay}, {@code fixed_point} or {@code newton}
 * @param links contacts with remote systems by name
 * @param bindings tags tied to ports ({@code path.port})
 */
public record MachineModel(
        String name,
        String description,
        Map<String, String> extensions,
        Map<String, Component> components,
        Map<String, List<String>> connections,
        Map<String, String> loops,
        Map<String, Link> links,
        Map<String, Binding> bindings) {

    /** Sorts and copies. */
    public MachineModel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        extensions = sorted(extensions);
        components = sorted(components);
        Map<String, List<String>> sources = new TreeMap<>();
        connections.forEach((target, from) -> sources.put(
                target,
                from.size() == 1 ? List.copyOf(from) : from.stream().sorted().toList()));
        connections = Collections.unmodifiableMap(sources);
        loops = sorted(loops);
        links = sorted(links);
        bindings = sorted(bindings);
    }

    /** Returns a machine of components and connections only. */
    public static MachineModel of(
            String name, Map<String, Component> components, Map<String, List<String>> connections) {
        return new MachineModel(name, "", Map.of(), components, connections, Map.of(), Map.of(), Map.of());
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * One device of a machine.
     *
     * @param type id of its component type
     * @param label free text; empty for none
     * @param parameters given parameters by name, in any unit
     * @param start given start values of inputs, states and registers by name, in any unit
     * @param every ticks from one step to the next, 1 or more: it settles its wires and steps at the ticks 0, {@code every}, …
     * @param position place on the canvas
     */
    public record Component(
            String type,
            String label,
            Map<String, Value> parameters,
            Map<String, Value> start,
            int every,
            Optional<Position> position) {

        /** Sorts and copies. */
        public Component {
            Objects.requireNonNull(type);
            Objects.requireNonNull(label);
            parameters = sorted(parameters);
            start = sorted(start);
            Objects.requireNonNull(position);
        }

        /** Returns a component with parameters only. */
        public static Component of(String type, Map<String, Value> parameters) {
            return new Component(type, "", parameters, Map.of(), 1, Optional.empty());
        }
    }

    /** A place on the canvas, in pixels at zoom 1 from the top left. */
    public record Position(double x, double y) {}

    /**
     * A configured contact with a remote system.
     *
     * @param protocol id of the protocol
     * @param endpoint its address
     * @param settings further settings of the protocol by name; secrets only as {@code ${NAME}}
     */
    public record Link(String protocol, String endpoint, Map<String, Value> settings) {

        /** Sorts and copies. */
        public Link {
            Objects.requireNonNull(protocol);
            Objects.requireNonNull(endpoint);
            settings = sorted(settings);
        }
    }

    /**
     * A tag tied to a port.
     *
     * @param link name of the link
     * @param address how the link finds the tag
     * @param raw two numbers on the remote side that correspond to the two of {@code value}; empty for no scaling
     * @param value two values of the port, in any unit
     * @param whenBad what a bad tag gives
     * @param safe the value that a rejected one is replaced by, and that is written when the run ends
     * @param update when an input takes a new value
     */
    public record Binding(
            String link,
            String address,
            List<Double> raw,
            List<Value> value,
            Optional<WhenBad> whenBad,
            Optional<Value> safe,
            Optional<Update> update) {

        /** Copies. */
        public Binding {
            Objects.requireNonNull(link);
            Objects.requireNonNull(address);
            raw = List.copyOf(raw);
            value = List.copyOf(value);
            Objects.requireNonNull(whenBad);
            Objects.requireNonNull(safe);
            Objects.requireNonNull(update);
        }
    }

    /** What a bound input takes while its tag is bad: the safe value, the last good one, or the tag's as it came. */
    public enum WhenBad {
        REJECT,
        HOLD,
        PASS
    }

    /** When a bound input takes a new value: whenever the remote system tells of one, or in every exchange of its link. */
    public enum Update {
        ON_CHANGE,
        CYCLIC
    }
}
