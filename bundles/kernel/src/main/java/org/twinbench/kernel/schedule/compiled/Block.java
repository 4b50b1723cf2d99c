package org.twinbench.kernel.schedule.compiled;

import java.util.List;
import java.util.Optional;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.grouping.Group;
import org.twinbench.kernel.schedule.image.ImageWriter;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * Components of one type, run by loops over columns. A component whose method throws is run by its object in that tick, which
 * throws again and leaves what an object leaves; in a small block, one with a wire that is not finite, too.
 */
final class Block implements Batch {

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

    /** @param few in a block of fewer components, each takes its inputs straight from their slots */
    Block(Group group, List<Part> parts, Ports ports, Accesses accesses, Scratch[] scratch, int few) {
        TypeLoops loops = group.loops();
        this.direct = group.components().length < few;
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

    @Override
    public int[] components() {
        return components;
    }

    @Override
    public int level() {
        return group.level();
    }

    @Override
    public boolean settles() {
        return outputs.isPresent();
    }

    @Override
    public boolean publishes() {
        return !registers.isEmpty();
    }

    @Override
    public boolean startSettling(Slots slots, int worker, double time) {
        finished = start(outputs.get(), slots, worker, time, 0) && (direct || wires.finite(columns, slots));
        return finished;
    }

    @Override
    public void finishSettling(Calls objects, double time) {
        if (!finished) {
            finish(outputs.get(), objects, true, time, 0);
            if (!direct) {
                show(wires, objects);
            }
        }
    }

    @Override
    public boolean startStep(Slots slots, int worker, double time, double dt) {
        finished = step.isPresent() ? start(step.get(), slots, worker, time, dt) : health.isAllWell();
        return finished;
    }

    @Override
    public void finishStep(Calls objects, double time, double dt) {
        if (!finished && step.isPresent()) {
            finish(step.get(), objects, false, time, dt);
        } else if (!finished) {
            health.recover(objects.components());
        }
    }

    @Override
    public boolean startPublishing(Slots slots) {
        finished = health.isAllWell() && registers.finite(columns, slots);
        return finished;
    }

    @Override
    public void finishPublishing(Calls objects) {
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

    @Override
    public void hold(int k, Calls objects, boolean disturbed) {
        if (!disturbed) {
            store(k, objects);
        }
        objects.components().hold(components[k]);
        health.hold(k);
    }

    @Override
    public void begin(Calls objects) {
        load(objects);
        health.load(objects.components());
    }

    @Override
    public void write(ImageWriter image) {
        columns.write(components, image);
    }

    @Override
    public void collect(Calls objects, boolean disturbed) {
        if (disturbed) {
            load(objects);
        }
    }

    @Override
    public void spread(Calls objects, boolean disturbed) {
        health.load(objects.components());
        for (int k = 0; k < components.length; k++) {
            if (disturbed || health.isHeld(k)) {
                columns.storeMemory(k, objects.components().behavior(components[k]));
            }
        }
    }

    @Override
    public void load(int k, String name, Calls objects) {
        columns.load(k, name, objects.components().behavior(components[k]), objects.slots());
    }

    @Override
    public void load(Calls objects) {
        for (int k = 0; k < components.length; k++) {
            columns.load(k, objects.components().behavior(components[k]), objects.slots());
        }
    }

    @Override
    public void store(Calls objects) {
        for (int k = 0; k < components.length; k++) {
            if (!health.isHeld(k)) {
                store(k, objects);
            }
        }
    }

    private void store(int k, Calls objects) {
        columns.storeMemory(k, objects.components().behavior(components[k]));
        if (group.calls().length > 0 && !health.isHeld(k)) {
            objects.fetchForOutputs(group.calls()[k]);
        }
        objects.fetchForStep(components[k]);
    }
}
