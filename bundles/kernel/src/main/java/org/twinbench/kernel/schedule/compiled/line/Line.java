package org.twinbench.kernel.schedule.compiled.line;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twinbench.kernel.schedule.compiled.Batch;
import org.twinbench.kernel.schedule.compiled.code.Method;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;
import org.twinbench.kernel.schedule.compiled.code.line.StraightLine;
import org.twinbench.kernel.schedule.compiled.code.line.StraightLineWriter;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.compiled.grouping.Sequence;
import org.twinbench.kernel.schedule.image.ImageWriter;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * Components that are run by straight-line code. When one throws, is held or has an output that is not finite, it and those after it
 * are run as objects, and so are all of them for a while. Lines are run by the ticking thread alone: they are short.
 */
public final class Line implements Batch {

    /** Ticks as objects before the code is tried again: what takes them over costs as much as a few ticks. */
    private static final int REST = 64;

    private final int level;
    private final int[] components;
    private final int[] calls;
    private final Cells cells;
    private final Registers registers;
    private final Optional<StraightLine> outputs;
    private final Optional<StraightLine> step;
    private boolean straight;
    private int rest;

    private Line(Sequence sequence, Ports ports, Accesses accesses, Slots slots) {
        this.level = sequence.level();
        this.components = sequence.components();
        this.calls = sequence.calls();
        this.cells = new Cells(sequence, ports, accesses);
        this.registers = new Registers(sequence, ports);
        this.outputs = code(sequence.loops(), TypeLoops::outputs, slots);
        this.step = code(sequence.loops(), TypeLoops::step, slots);
    }

    private Optional<StraightLine> code(
            List<TypeLoops> types, Function<TypeLoops, Optional<Method>> method, Slots slots) {
        if (types.stream().allMatch(type -> method.apply(type).isEmpty())) {
            return Optional.empty();
        }
        StraightLineWriter writer = new StraightLineWriter();
        for (int k = 0; k < components.length; k++) {
            int component = k;
            method.apply(types.get(k))
                    .ifPresent(code -> writer.add(component, code.template(), cells.operands(component)));
        }
        return Optional.of(writer.define(components.length, cells.reals, cells.wholes, slots.reals, slots.wholes));
    }

    /** Returns the lines of groups. */
    public static List<Line> of(Groups groups, Ports ports, Accesses accesses, Slots slots) {
        return groups.sequences().stream()
                .map(sequence -> new Line(sequence, ports, accesses, slots))
                .toList();
    }

    @Override
    public int[] components() {
        return components;
    }

    @Override
    public int level() {
        return level;
    }

    @Override
    public boolean settles() {
        return calls.length > 0;
    }

    @Override
    public boolean publishes() {
        return !registers.isEmpty();
    }

    @Override
    public boolean startSettling(Slots slots, int worker, double time) {
        return false;
    }

    @Override
    public void finishSettling(Calls objects, double time) {
        boolean run = straight || isRested(objects);
        int reached = run ? run(outputs, objects, time, 0) : 0;
        if (reached < components.length) {
            for (int k = reached; k < components.length; k++) {
                objects.settle(calls[k], time);
            }
            objects.components().end();
        }
    }

    @Override
    public boolean startStep(Slots slots, int worker, double time, double dt) {
        return false;
    }

    /** With wires, a line begins when these are settled: until then, objects may remember others than they show. */
    @Override
    public void finishStep(Calls objects, double time, double dt) {
        boolean run = straight || calls.length == 0 && isRested(objects);
        int reached = run ? run(step, objects, time, dt) : 0;
        if (reached < components.length) {
            for (int k = reached; k < components.length; k++) {
                objects.step(components[k], time, dt);
            }
            objects.components().end();
        }
    }

    /** Returns the index of the first component that has to be run by its object. */
    private int run(Optional<StraightLine> code, Calls objects, double time, double dt) {
        int reached = code.isPresent() ? code.get().run(time, dt) : components.length;
        if (reached == components.length) {
            straight = true;
            return reached;
        }
        rest = REST;
        if (!straight) {
            return 0; // the objects are as they were
        }
        leave(objects);
        return reached;
    }

    /** Takes over what components remember, if the code may be tried. */
    private boolean isRested(Calls objects) {
        if (rest > 0) {
            rest--;
            return false;
        }
        for (int component : components) {
            if (objects.components().isHeld(component)) {
                rest = REST;
                return false;
            }
        }
        for (int k = 0; k < components.length; k++) {
            cells.load(k, objects.components().behavior(components[k]));
            objects.components().recovered(components[k]);
        }
        if (!cells.areFinite()) {
            rest = REST;
            return false;
        }
        return true;
    }

    private void leave(Calls objects) {
        store(objects);
        straight = false;
    }

    @Override
    public boolean startPublishing(Slots slots) {
        return false;
    }

    @Override
    public void finishPublishing(Calls objects) {
        if (straight) {
            registers.show(cells, objects.slots());
        } else {
            for (int component : components) {
                objects.publish(component);
            }
        }
    }

    @Override
    public void hold(int k, Calls objects, boolean disturbed) {
        if (!disturbed) {
            leave(objects);
        }
        objects.components().hold(components[k]);
    }

    /** The objects go on until wires are settled again: these start from what components remember, not from what they show. */
    @Override
    public void begin(Calls objects) {
        straight = false;
        rest = 0;
    }

    @Override
    public void load(int k, String name, Calls objects) {
        if (straight) {
            cells.load(k, name, objects.components().behavior(components[k]));
        }
    }

    @Override
    public void load(Calls objects) {
        begin(objects);
    }

    @Override
    public void store(Calls objects) {
        if (!straight) {
            return;
        }
        cells.takeWires(objects.slots());
        for (int k = 0; k < components.length; k++) {
            cells.store(k, objects.components().behavior(components[k]));
            if (calls.length > 0) {
                objects.fetchForOutputs(calls[k]);
            }
            objects.fetchForStep(components[k]);
        }
    }

    @Override
    public void write(ImageWriter image) {
        cells.write(components, image);
    }

    @Override
    public void collect(Calls objects, boolean disturbed) {
        if (straight && !disturbed) {
            cells.takeWires(objects.slots());
            return;
        }
        for (int k = 0; k < components.length; k++) {
            cells.load(k, objects.components().behavior(components[k]));
        }
    }

    @Override
    public void spread(Calls objects, boolean disturbed) {
        for (int k = 0; k < components.length; k++) {
            cells.store(k, objects.components().behavior(components[k]));
        }
        begin(objects);
    }
}
