package org.twinbench.kernel.schedule;

import java.util.List;
import org.twinbench.api.component.Direction;
import org.twinbench.api.component.Kind;
import org.twinbench.api.component.PortDescriptor;
import org.twinbench.kernel.assembly.Part;

/** Where the ports of a plan's components are: outputs in slots, inputs in their components. */
final class Ports {

    private final List<Part> parts;
    private final Accesses accesses;
    private final int[][] slots;
    private int reals;
    private int wholes;

    /** Gives every output a slot, component by component, in the order of their ports. */
    Ports(List<Part> parts, Accesses accesses) {
        this.parts = parts;
        this.accesses = accesses;
        this.slots = new int[parts.size()][];
        for (int i = 0; i < slots.length; i++) {
            List<PortDescriptor> ports = parts.get(i).descriptor().ports();
            slots[i] = new int[ports.size()];
            for (int port = 0; port < ports.size(); port++) {
                if (ports.get(port).direction() == Direction.OUTPUT) {
                    slots[i][port] = ports.get(port).kind() == Kind.REAL ? reals++ : wholes++;
                }
            }
        }
    }

    List<Part> parts() {
        return parts;
    }

    Slots newSlots() {
        return new Slots(reals, wholes);
    }

    int slot(int component, String output) {
        return slots[component][
                Accesses.position(parts.get(component).descriptor().ports(), output)];
    }

    Tap tap(int component, PortDescriptor output) {
        int port = Accesses.position(parts.get(component).descriptor().ports(), output.name());
        return new Tap(
                accesses.of(parts.get(component), output.name()),
                port,
                output.kind() == Kind.REAL,
                slots[component][port]);
    }

    Plan.Reading reading(int component, Cell cell, String name, Slots values) {
        PortDescriptor port = parts.get(component).descriptor().port(name).orElseThrow();
        if (port.direction() == Direction.OUTPUT) {
            int slot = slot(component, name);
            return port.kind() == Kind.REAL ? new RealSlot(values, slot) : new WholeSlot(values, slot);
        }
        return new Input(accesses.of(parts.get(component), name), cell, values, port.kind() == Kind.REAL);
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

    /** An input; its component fetches it when it needs it, hence it is fetched before it is read. */
    private record Input(Access access, Cell cell, Slots values, boolean isReal) implements Plan.Reading {
        @Override
        public double real() {
            return isReal ? fetched().real(cell.behavior) : whole();
        }

        @Override
        public long whole() {
            return fetched().whole(cell.behavior);
        }

        private Access fetched() {
            cell.fetch(cell.beforeStep, values);
            return access;
        }
    }
}
