package org.twinbench.kernel.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Setting;

/** A plan that walks over one object per component. */
final class InterpretedPlan implements Plan {

    private static final int MOST_TROUBLES = 100;

    /** One call of {@code outputs()}: fetch these inputs, call, show these wires. */
    @SuppressWarnings("ArrayRecordComponent")
    record Evaluation(int component, Cell cell, Feed[] inputs, Tap[] wires) {}

    private final Cell[] cells;
    private final Evaluation[] order;
    private final Slots slots;
    private final Ports ports;
    private final boolean guarded;
    private final List<Trouble> troubles = new ArrayList<>();
    private final BitSet reported = new BitSet();

    InterpretedPlan(Cell[] cells, Evaluation[] order, Ports ports, boolean guarded) {
        this.cells = cells;
        this.order = order;
        this.slots = ports.newSlots();
        this.ports = ports;
        this.guarded = guarded;
    }

    @Override
    public List<Part> parts() {
        return ports.parts();
    }

    @Override
    public void initialize() {
        for (int i = 0; i < cells.length; i++) {
            try {
                cells[i].time(0);
                cells[i].behavior.initialize();
            } catch (Throwable e) {
                failed(i, e);
            }
        }
        publish();
    }

    @Override
    public void settle(double time) {
        for (Evaluation evaluation : order) {
            Cell cell = evaluation.cell();
            if (cell.held) {
                continue;
            }
            cell.fetch(evaluation.inputs(), slots);
            cell.time(time);
            try {
                cell.behavior.outputs();
            } catch (Throwable e) {
                failed(evaluation.component(), e);
                continue;
            }
            for (Tap wire : evaluation.wires()) {
                show(evaluation.component(), cell, wire);
            }
        }
    }

    @Override
    public void step(double time, double dt) {
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            if (cell.held) {
                continue;
            }
            cell.fetch(cell.beforeStep, slots);
            cell.time(time);
            cell.failed = false;
            try {
                cell.behavior.step(dt);
            } catch (Throwable e) {
                failed(i, e);
            }
        }
        publish();
    }

    private void publish() {
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            if (!cell.held && !cell.failed) {
                for (Tap register : cell.registers) {
                    show(i, cell, register);
                }
            }
        }
    }

    private void show(int component, Cell cell, Tap tap) {
        if (!tap.real()) {
            slots.wholes[tap.slot()] = tap.from().whole(cell.behavior);
            return;
        }
        double value = tap.from().real(cell.behavior);
        boolean finite = value - value == 0;
        if (finite || !guarded) {
            slots.reals[tap.slot()] = value;
        }
        if (!finite) {
            notFinite(component, tap, value);
        }
    }

    private void notFinite(int component, Tap tap, double value) {
        if (troubles.size() < MOST_TROUBLES && !reported.get(tap.slot())) {
            reported.set(tap.slot());
            String output = ports.parts()
                    .get(component)
                    .descriptor()
                    .ports()
                    .get(tap.port())
                    .name();
            troubles.add(new Trouble(component, Optional.of(output), Optional.empty(), value));
        }
    }

    private void failed(int component, Throwable exception) {
        cells[component].failed = true;
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new Trouble(component, Optional.empty(), Optional.of(exception), 0));
        }
    }

    @Override
    public boolean troubled() {
        return !troubles.isEmpty();
    }

    @Override
    public List<Trouble> takeTroubles() {
        List<Trouble> taken = List.copyOf(troubles);
        troubles.clear();
        return taken;
    }

    @Override
    public void hold(int component) {
        cells[component].held = true;
    }

    @Override
    public void set(int component, String name, Setting value) {
        Settings.store(cells[component].part, cells[component].behavior, name, value);
    }

    @Override
    public Reading reading(int component, String port) {
        return ports.reading(component, cells[component], port, slots);
    }

    @Override
    public Map<String, Map<String, Object>> memory() {
        return Memory.of(cells);
    }

    @Override
    public void restore(Map<String, Map<String, Object>> memory) {
        Memory.restore(memory, cells);
        publish();
    }
}
