package org.twinbench.kernel.schedule.compiled;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.grouping.Group;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * Components of one type, run by loops over columns. A component whose method throws is run by its object in that tick, which
 * throws again and leaves what an object leaves; in a small block, one with a wire that is not finite, too.
 */
public final class Block {

    /** Below so many components, gathering their inputs first costs more than it gains. */
    private static final int FEW = 48;

    private final Group group;
    private final boolean direct;
    private final int[] components;
    private final Columns columns;
    private final Optional<Pass> outputs;
    private final Optional<Pass> step;
    private final Shows wires;
    private final Shows registers;
    private final BitSet held = new BitSet();
    private final BitSet failed = new BitSet();
    private boolean allWell = true;

    private Block(Group group, List<Part> parts, Ports ports, Accesses accesses, Scratch scratch) {
        TypeLoops loops = group.loops();
        this.direct = group.components().length < FEW;
        Inputs inputs = new Inputs(group, parts, ports, direct);
        Part first = parts.get(group.components()[0]);
        this.group = group;
        this.components = group.components();
        this.columns = new Columns(loops.layout(), components.length, inputs, scratch, first, accesses);
        int[] ranks = new int[components.length];
        for (int k = 0; k < ranks.length; k++) {
            ranks[k] = parts.size() + components[k];
        }
        this.wires = new Shows(group, first, ports, false, group.calls());
        this.registers = new Shows(group, first, ports, true, ranks);
        int[][] places = direct ? places(inputs) : new int[0][];
        this.outputs = loops.outputs().map(method -> new Pass(method, inputs, places));
        this.step = loops.step().map(method -> new Pass(method, inputs, places));
    }

    private int[][] places(Inputs inputs) {
        int[][] places = new int[group.loops().layout().columns().size()][];
        for (Cell cell : group.loops().layout().columns()) {
            inputs.gather(cell.name()).ifPresent(gather -> places[cell.place()] = gather.slots());
        }
        wires.slots().forEach((output, slots) -> places[output.place()] = slots);
        return places;
    }

    /** Returns the blocks of groups; gives them spare slots where they need some. */
    public static List<Block> of(Groups groups, Ports ports, Accesses accesses) {
        int longest = groups.blocks().stream()
                .mapToInt(group -> group.components().length)
                .max()
                .orElse(0);
        Scratch scratch = new Scratch(longest);
        return groups.blocks().stream()
                .map(group -> new Block(group, ports.parts(), ports, accesses, scratch))
                .toList();
    }

    Group group() {
        return group;
    }

    /** Returns whether it has wires to settle. */
    boolean settles() {
        return outputs.isPresent();
    }

    /** Returns whether it has registers to show. */
    boolean publishes() {
        return !registers.isEmpty();
    }

    /** Computes the wires and shows them. */
    void settle(Calls objects, double time) {
        run(outputs.get(), objects, true, time, 0);
        if (!direct) {
            show(wires, objects);
        }
    }

    /** Goes to the next instant; registers are not shown yet. */
    void step(Calls objects, double time, double dt) {
        if (step.isPresent()) {
            run(step.get(), objects, false, time, dt);
        } else if (!allWell) {
            recover(objects);
        }
    }

    /** Shows the registers. */
    void publish(Calls objects) {
        show(registers, objects);
    }

    private void show(Shows shows, Calls objects) {
        if (allWell) {
            shows.all(columns, objects);
        } else {
            for (int k = 0; k < components.length; k++) {
                if (!held.get(k) && !failed.get(k)) {
                    shows.one(k, columns, objects);
                }
            }
        }
    }

    private void run(Pass pass, Calls objects, boolean settles, double time, double dt) {
        Slots slots = objects.slots();
        pass.fetch(slots, columns);
        int from = 0;
        if (allWell) {
            from = pass.run(slots, columns, 0, components.length, time, dt);
            if (from == components.length) {
                return;
            }
            runObject(from, objects, settles, time, dt);
            from++;
        } else {
            recover(objects);
        }
        while (from < components.length) {
            int hole = held.nextSetBit(from);
            int to = hole < 0 ? components.length : hole;
            int reached = pass.run(slots, columns, from, to, time, dt);
            if (reached < to) {
                runObject(reached, objects, settles, time, dt);
            }
            from = reached + 1;
        }
    }

    /** A new call gives a component that threw in its last one another chance. */
    private void recover(Calls objects) {
        for (int k = failed.nextSetBit(0); k >= 0; k = failed.nextSetBit(k + 1)) {
            objects.components().recovered(components[k]);
        }
        failed.clear();
        allWell = held.isEmpty();
    }

    private void runObject(int k, Calls objects, boolean settles, double time, double dt) {
        store(k, objects);
        int component = components[k];
        boolean well =
                settles ? objects.outputs(group.calls()[k], component, time) : objects.stepFetched(component, time, dt);
        objects.components().end();
        failed.set(k, !well);
        allWell &= well;
        columns.loadMemory(k, objects.components().behavior(component));
        if (settles && direct && well) {
            wires.one(k, columns, objects);
        }
    }

    /** @param disturbed whether its components are run as objects at present */
    void hold(int k, Calls objects, boolean disturbed) {
        if (!disturbed) {
            store(k, objects);
        }
        objects.components().hold(components[k]);
        held.set(k);
        allWell = false;
    }

    /** Takes everything over from the objects after they have been run; one that threw may go on with its next call. */
    void begin(Calls objects) {
        load(objects);
        for (int k = 0; k < components.length; k++) {
            boolean isHeld = objects.components().isHeld(components[k]);
            held.set(k, isHeld);
            failed.set(k, !isHeld && !objects.components().isWell(components[k]));
        }
        allWell = failed.isEmpty() && held.isEmpty();
    }

    /** Takes one field of a component over from its object. */
    void load(int k, String name, Calls objects) {
        columns.load(k, name, objects.components().behavior(components[k]), objects.slots());
    }

    /** Takes everything over from the objects. */
    void load(Calls objects) {
        for (int k = 0; k < components.length; k++) {
            columns.load(k, objects.components().behavior(components[k]), objects.slots());
        }
    }

    /** Gives everything to the objects. */
    void store(Calls objects) {
        for (int k = 0; k < components.length; k++) {
            if (!held.get(k)) {
                store(k, objects);
            }
        }
    }

    private void store(int k, Calls objects) {
        columns.storeMemory(k, objects.components().behavior(components[k]));
        fetch(k, objects);
    }

    private void fetch(int k, Calls objects) {
        if (group.calls().length > 0 && !held.get(k)) {
            objects.fetchForOutputs(group.calls()[k]);
        }
        objects.fetchForStep(components[k]);
    }
}
