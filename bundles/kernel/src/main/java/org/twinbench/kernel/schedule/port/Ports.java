package org.twinbench.kernel.schedule.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.wiring.loop.DelayedConnection;
import org.twinbench.kernel.wiring.loop.WirePort;

/** Where the ports of a plan's components are: outputs in slots, inputs in their components. */
public final class Ports {

    private final List<Part> parts;
    private final Set<DelayedConnection> delayed;
    private final Accesses accesses;

    /** For each component, the place of its first port in {@link #slots}. */
    private final int[] first;

    private final int[] slots;
    private final Map<WirePort, Carry> carried = new LinkedHashMap<>();
    private int reals;
    private int wholes;

    /**
     * Gives every output a slot.
     *
     * @param delayed the connections whose readers take the value of the tick before
     * @param groups every component once, with others of its type; the slots of one output are consecutive within a group
     */
    public Ports(List<Part> parts, Set<DelayedConnection> delayed, Accesses accesses, List<int[]> groups) {
        this.parts = parts;
        this.delayed = delayed;
        this.accesses = accesses;
        this.first = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            first[i + 1] = first[i] + parts.get(i).descriptor().ports().size();
        }
        this.slots = new int[first[parts.size()]];
        for (int[] group : groups) {
            List<PortDescriptor> ports = parts.get(group[0]).descriptor().ports();
            for (int port = 0; port < ports.size(); port++) {
                if (ports.get(port).direction() == Direction.OUTPUT) {
                    boolean real = ports.get(port).kind() == Kind.REAL;
                    for (int component : group) {
                        slots[first[component] + port] = spare(real);
                    }
                }
            }
        }
    }

    /** Returns a slot that shows no output. */
    public int spare(boolean real) {
        return real ? reals++ : wholes++;
    }

    public List<Part> parts() {
        return parts;
    }

    public Slots newSlots() {
        return new Slots(reals, wholes);
    }

    /** Returns the slot of an output. */
    public int slot(int component, String output) {
        return slots[
                first[component]
                        + Accesses.position(parts.get(component).descriptor().ports(), output)];
    }

    /** Returns the slot where an input, by its position, finds the value of a source. */
    public int slot(int component, int input, Source source) {
        if (!delayed.isEmpty()) {
            WirePort wire = new WirePort(source.part(), name(source.part(), source.port()));
            if (delayed.contains(new DelayedConnection(wire, component, name(component, input)))) {
                return carry(wire).before();
            }
        }
        return slots[first[source.part()] + source.port()];
    }

    private String name(int component, int port) {
        return parts.get(component).descriptor().ports().get(port).name();
    }

    /** Returns where the value of the tick before of a wire is kept; gives it a slot of its own the first time. */
    public Carry carry(WirePort wire) {
        return carried.computeIfAbsent(wire, w -> {
            boolean real = isReal(w.part(), w.port());
            return new Carry(w.part(), w.port(), real, slot(w.part(), w.port()), spare(real));
        });
    }

    /** Returns the wires that were given a slot for their value of the tick before. */
    public List<Carry> carried() {
        return List.copyOf(carried.values());
    }

    /** Returns the slots whose values are memory: those of the tick before, and the outputs of components that wait. */
    public List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        carried.values().forEach(carry -> kept.add(Kept.before(carry)));
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).every() > 1) {
                int part = i;
                parts.get(i)
                        .descriptor()
                        .ports(Direction.OUTPUT)
                        .forEach(port -> kept.add(
                                Kept.shown(part, port.name(), port.kind() == Kind.REAL, slot(part, port.name()))));
            }
        }
        return kept;
    }

    /** Returns the number of a port among those of all components. */
    public int number(int component, int port) {
        return first[component] + port;
    }

    /** Writes the tap of an output. */
    public void tap(int component, int output, Taps.Writer taps) {
        Part part = parts.get(component);
        taps.add(
                accesses.of(part, output),
                part.descriptor().ports().get(output).kind() == Kind.REAL,
                slots[first[component] + output],
                output);
    }

    public boolean isReal(int component, String port) {
        return parts.get(component).descriptor().port(port).orElseThrow().kind() == Kind.REAL;
    }

    /** Returns the reader of an output; empty for an input. */
    public Optional<Plan.Reading> output(int component, String name, Slots values) {
        PortDescriptor port = parts.get(component).descriptor().port(name).orElseThrow();
        if (port.direction() == Direction.INPUT) {
            return Optional.empty();
        }
        int slot = slot(component, name);
        return Optional.of(port.kind() == Kind.REAL ? new RealSlot(values, slot) : new WholeSlot(values, slot));
    }

    record RealSlot(Slots values, int slot) implements Plan.Reading {
        @Override
        public double real() {
            return values.reals[slot];
        }

        @Override
        public long whole() {
            throw new IllegalStateException("a number is read as an integer");
        }
    }

    private record WholeSlot(Slots values, int slot) implements Plan.Reading {
        @Override
        public double real() {
            return values.wholes[slot];
        }

        @Override
        public long whole() {
            return values.wholes[slot];
        }
    }
}
