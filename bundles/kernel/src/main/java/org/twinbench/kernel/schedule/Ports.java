package org.twinbench.kernel.schedule;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.memory.Accesses;

/** Where the ports of a plan's components are: outputs in slots, inputs in their components. */
public final class Ports {

    private final List<Part> parts;
    private final Accesses accesses;
    private final int[][] slots;
    private int reals;
    private int wholes;

    /**
     * Gives every output a slot.
     *
     * @param groups every component once, with others of its type; the slots of one output are consecutive within a group
     */
    Ports(List<Part> parts, Accesses accesses, List<int[]> groups) {
        this.parts = parts;
        this.accesses = accesses;
        this.slots = new int[parts.size()][];
        for (int[] group : groups) {
            List<PortDescriptor> ports = parts.get(group[0]).descriptor().ports();
            for (int component : group) {
                slots[component] = new int[ports.size()];
            }
            for (int port = 0; port < ports.size(); port++) {
                if (ports.get(port).direction() == Direction.OUTPUT) {
                    for (int component : group) {
                        slots[component][port] = ports.get(port).kind() == Kind.REAL ? reals++ : wholes++;
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

    Slots newSlots() {
        return new Slots(reals, wholes);
    }

    /** Returns the slot of an output. */
    public int slot(int component, String output) {
        return slots[component][
                Accesses.position(parts.get(component).descriptor().ports(), output)];
    }

    /** Writes the tap of an output. */
    void tap(int component, PortDescriptor output, Taps.Writer taps) {
        int position = Accesses.position(parts.get(component).descriptor().ports(), output.name());
        taps.add(
                accesses.of(parts.get(component), output.name()),
                output.kind() == Kind.REAL,
                slots[component][position],
                position);
    }

    boolean isReal(int component, String port) {
        return parts.get(component).descriptor().port(port).orElseThrow().kind() == Kind.REAL;
    }

    /** Returns the reader of an output; empty for an input. */
    Optional<Plan.Reading> output(int component, String name, Slots values) {
        PortDescriptor port = parts.get(component).descriptor().port(name).orElseThrow();
        if (port.direction() == Direction.INPUT) {
            return Optional.empty();
        }
        int slot = slot(component, name);
        return Optional.of(port.kind() == Kind.REAL ? new RealSlot(values, slot) : new WholeSlot(values, slot));
    }

    private record RealSlot(Slots values, int slot) implements Plan.Reading {
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
