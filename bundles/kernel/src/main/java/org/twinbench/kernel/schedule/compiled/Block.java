package org.twinbench.kernel.schedule.compiled;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 *
 * <p>Whatever a block does has two halves. The first may be done on any thread; it goes as far as nothing is the matter, and
 * tells whether that was all. The second does what is left, on the ticking thread.
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
    private final Health health;
    private int reached;
    private boolean finished;

    private Block(Group group, List<Part> parts, Ports ports, Accesses accesses, Scratch[] scratch) {
        TypeLoops loops = group.loops();
        this.direct = group.components().length < FEW;
        Inputs inputs = new Inputs(group, parts, ports, direct);
        Part first = parts.get(group.components()[0]);
        this.group = group;
        this.components = group.components();
        this.health = new Health(components);
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

    /**
     * Returns the blocks of groups; gives them spare slots where they need some.
     *
     * @param workers how many threads run blocks at the same time
     */
    public static List<Block> of(Groups groups, Ports ports, Accesses accesses, int workers) {
        int longest = groups.blocks().stream()
                .mapToInt(group -> group.components().length)
                .max()
                .orElse(0);
        Scratch[] scratch = Stream.generate(() -> new Scratch(longest)).limit(workers).toArray(Scratch[]::new);
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
    boolean startSettling(Slots slots, int worker, double time) {
        finished = start(outputs.get(), slots, worker, time, 0) && (direct || wires.finite(columns, slots));
        return finished;
    }

    /** Does what is left of settling. */
    void finishSettling(Calls objects, double time) {
        if (!finished) {
            finish(outputs.get(), objects, true, time, 0);
            if (!direct) {
                show(wires, objects);
            }
        }
    }

    /** Goes to the next instant; registers are not shown yet. */
    boolean startStep(Slots slots, int worker, double time, double dt) {
        finished = step.isPresent() ? start(step.get(), slots, worker, time, dt) : health.isAllWell();
        return finished;
    }

    /** Does what is left of the step. */
    void finishStep(Calls objects, double time, double dt) {
        if (!finished && step.isPresent()) {
            finish(step.get(), objects, false, time, dt);
        } else if (!finished) {
            health.recover(objects.components());
        }
    }

    /** Shows the registers. */
    boolean startPublishing(Slots slots) {
        finished = health.isAllWell() && registers.finite(columns, slots);
        return finished;
    }

    /** Does what is left of showing them. */
    void finishPublishing(Calls objects) {
        if (!finished) {
            show(registers, objects);
        }
    }

    private void show(Shows shows, Calls objects) {
        if (health.isAllWell()) {
            shows.all(columns, objects);
        } else {
            for (int k = 0; k < components.length; k++) {
                if (health.isWell(k)) {
                    shows.one(k, columns, objects);
                }
            }
        }
    }

    private boolean start(Pass pass, Slots slots, int worker, double time, double dt) {
        if (health.isAllWell()) {
            pass.fetch(slots, columns, worker);
            reached = pass.run(slots, columns, worker, 0, components.length, time, dt);
        }
        return health.isAllWell() && reached == components.length;
    }

    private void finish(Pass pass, Calls objects, boolean settles, double time, double dt) {
        Slots slots = objects.slots();
        pass.fetch(slots, columns, 0);
        int from = 0;
        if (!health.isAllWell()) {
            health.recover(objects.components());
        } else {
            from = reached;
            if (from < components.length) {
                runObject(from++, objects, settles, time, dt);
            }
        }
        while (from < components.length) {
            int to = health.nextHeld(from);
            int stopped = pass.run(slots, columns, 0, from, to, time, dt);
            if (stopped < to) {
                runObject(stopped, objects, settles, time, dt);
            }
            from = stopped + 1;
        }
    }

    private void runObject(int k, Calls objects, boolean settles, double time, double dt) {
        store(k, objects);
        int component = components[k];
        boolean well =
                settles ? objects.outputs(group.calls()[k], component, time) : objects.stepFetched(component, time, dt);
        objects.components().end();
        health.called(k, well);
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
        health.hold(k);
    }

    /** Takes everything over from the objects after they have been run; one that threw may go on with its next call. */
    void begin(Calls objects) {
        load(objects);
        health.load(objects.components());
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
            if (!health.isHeld(k)) {
                store(k, objects);
            }
        }
    }

    private void store(int k, Calls objects) {
        columns.storeMemory(k, objects.components().behavior(components[k]));
        fetch(k, objects);
    }

    private void fetch(int k, Calls objects) {
        if (group.calls().length > 0 && !health.isHeld(k)) {
            objects.fetchForOutputs(group.calls()[k]);
        }
        objects.fetchForStep(components[k]);
    }
}
