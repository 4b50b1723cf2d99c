package org.twinbench.kernel.schedule.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.wiring.loop.WirePort;

/** Where the ports of a plan's components are: outputs in slots, inputs in their components. */
public final class Ports {

    private final List<Part> parts;
    private final Accesses accesses;
    private final int[][] slots;
    private final Map<WirePort, Carry> carried = new LinkedHashMap<>();
    private int reals;
    private int wholes;

    /**
     * Gives every output a slot.
     *
     * @param groups every component once, with others of its type; the slots of one output are consecutive within a group
     */
    public Ports(List<Part> parts, Accesses accesses, List<int[]> groups) {
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

    public Slots newSlots() {
        return new Slots(reals, wholes);
    }

    /** Returns the slot of an output. */
    public int slot(int component, String output) {
        return slots[component][
                Accesses.position(parts.get(component).descriptor().ports(), output)];
    }

    /** Returns the slot where a source shows its value. */
    public int slot(Source source) {
        return slot(source.part(), source.port());
    }

    /** Returns where the value of the tick before of a wire is kept; gives it a slot of its own the first time. */
    public Carry carry(WirePort wire) {
        return carried.computeIfAbsent(wire, w -> {
            boolean real = isReal(w.part(), w.port());
            return new Carry(w.part(), w.port(), real, slot(w.part(), w.port()), real ? reals++ : wholes++);
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
        for (int i = 0; i < slots.length; i++) {
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

    /** Writes the tap of an output. */
    public void tap(int component, PortDescriptor output, Taps.Writer taps) {
        int position = Accesses.position(parts.get(component).descriptor().ports(), output.name());
        taps.add(
                accesses.of(parts.get(component), output.name()),
                output.kind() == Kind.REAL,
                slots[component][position],
                position);
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

    /** Returns the outputs whose slots hold other bits than their components, by path and name. */
    public Map<String, Map<String, Object>> shown(Components components, Slots values) {
        Map<String, Map<String, Object>> shown = new HashMap<>();
        outputs((component, port, slot) -> {
            Access access = accesses.of(parts.get(component), port.name());
            Object memory = components.behavior(component);
            Object value = null;
            if (port.kind() != Kind.REAL) {
                value = values.wholes[slot] == access.whole(memory) ? null : (Object) values.wholes[slot];
            } else if (bits(values.reals[slot]) != bits(access.real(memory))) {
                value = values.reals[slot];
            }
            if (value != null) {
                shown.computeIfAbsent(parts.get(component).path(), path -> new HashMap<>())
                        .put(port.name(), value);
            }
        });
        return shown;
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }

    /** Puts values into the slots of outputs, by path and name. */
    public void show(Map<String, Map<String, Object>> shown, Slots values) {
        outputs((component, port, slot) -> {
            Object value =
                    shown.getOrDefault(parts.get(component).path(), Map.of()).get(port.name());
            if (value instanceof Double number && port.kind() == Kind.REAL) {
                values.reals[slot] = number;
            } else if (value instanceof Long number && port.kind() != Kind.REAL) {
                values.wholes[slot] = number;
            }
        });
    }

    /** Visits all outputs with their slots. */
    void outputs(OutputVisitor visitor) {
        for (int component = 0; component < slots.length; component++) {
            List<PortDescriptor> all = parts.get(component).descriptor().ports();
            for (int port = 0; port < all.size(); port++) {
                if (all.get(port).direction() == Direction.OUTPUT) {
                    visitor.visit(component, all.get(port), slots[component][port]);
                }
            }
        }
    }

    /** Takes outputs, one after the other. */
    @FunctionalInterface
    interface OutputVisitor {
        void visit(int component, PortDescriptor port, int slot);
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
