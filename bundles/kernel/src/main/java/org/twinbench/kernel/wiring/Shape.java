package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.setting.Declaration;

/** A type as some components of a machine have it: what follows from its ports is found once for all of them. Immutable. */
public final class Shape {

    /** The node of a port that is no wire. */
    static final int NONE = -1;

    private final InstalledType type;
    private final ComponentTypeDescriptor descriptor;
    private final List<Port> ports = new ArrayList<>();
    private final Map<Direction, Map<String, Port>> byName;
    private final List<Settling> settlings = new ArrayList<>();
    private final int[] settlingOfPort;
    private final VariableUnits units;

    /**
     * A port.
     *
     * @param position its place among the ports of the type
     */
    public record Port(int position, PortDescriptor descriptor) {}

    /**
     * Wires that depend on the same inputs, so that one call of {@code outputs()} gives them all.
     *
     * @param inputs positions of the inputs that they depend on
     * @param wires their positions
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Settling(int[] inputs, int[] wires) {}

    public Shape(InstalledType type, ComponentTypeDescriptor descriptor) {
        this.type = type;
        this.descriptor = descriptor;
        for (PortDescriptor port : descriptor.ports()) {
            ports.add(new Port(ports.size(), port));
        }
        this.byName = Map.of(Direction.INPUT, byName(Direction.INPUT), Direction.OUTPUT, byName(Direction.OUTPUT));
        this.settlingOfPort = new int[ports.size()];
        Arrays.fill(settlingOfPort, NONE);
        settle();
        this.units = VariableUnits.of(descriptor);
    }

    /** Names that ports have go before those that others used to have. */
    private Map<String, Port> byName(Direction direction) {
        List<Port> all = ports.stream()
                .filter(port -> port.descriptor().direction() == direction)
                .toList();
        Map<String, Port> named = new HashMap<>();
        all.forEach(port -> named.putIfAbsent(port.descriptor().name(), port));
        all.forEach(port -> port.descriptor().formerly().forEach(name -> named.putIfAbsent(name, port)));
        return named;
    }

    private void settle() {
        Map<List<String>, List<Port>> wiresByInputs = new TreeMap<>(Comparator.comparing(List::toString));
        for (Port port : ports) {
            if (Declaration.isWire(port.descriptor())) {
                wiresByInputs
                        .computeIfAbsent(port.descriptor().dependsOn(), inputs -> new ArrayList<>())
                        .add(port);
            }
        }
        wiresByInputs.forEach((inputs, wires) -> {
            wires.forEach(wire -> settlingOfPort[wire.position()] = settlings.size());
            settlings.add(new Settling(
                    inputs.stream()
                            .flatMap(input -> port(Direction.INPUT, input).stream())
                            .mapToInt(Port::position)
                            .toArray(),
                    wires.stream().mapToInt(Port::position).toArray()));
        });
    }

    public InstalledType type() {
        return type;
    }

    /** Returns its ports, parameters and states; unit variables are not resolved. */
    public ComponentTypeDescriptor descriptor() {
        return descriptor;
    }

    VariableUnits units() {
        return units;
    }

    /**
     * Returns a unit with its variables replaced; one that nothing is known of is a ratio.
     *
     * @param known what the variables stand for, in their order
     */
    public String resolved(String unit, List<String> known) {
        return VariableUnits.isOpen(unit) ? units.resolved(unit, known).orElse("1") : unit;
    }

    /** Returns the port of this name, or the one that used to be called so. */
    Optional<Port> port(Direction direction, String name) {
        return Optional.ofNullable(byName.get(direction).get(name));
    }

    /** Returns the calls of {@code outputs()} that give all wires. */
    List<Settling> settlings() {
        return settlings;
    }

    /** Returns which of the calls gives an output; {@link #NONE} for a register. */
    int settling(int output) {
        return settlingOfPort[output];
    }
}
