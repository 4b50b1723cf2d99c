package org.twinbench.kernel.schedule.compiled;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.Disturbed;
import org.twinbench.kernel.schedule.InterpretedPlan;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.setting.Setting;

/**
 * A plan that runs components in batches, level by level, and those whose types are not compiled as objects. Every component has
 * an object, too: it starts there, and takes its place when it throws; memory and settings pass through it. While signals are
 * disturbed, all components are run as objects.
 */
public final class CompiledPlan implements Plan {

    private static final int NO_BATCH = -1;

    private final InterpretedPlan objects;
    private final Batch[] batches;
    private final Batch[] publishing;
    private final Batch[][] batchesOfLevel;
    private final int[][] callsOfLevel;
    private final int[] stepped;
    private final int[] batchOf;
    private final int[] placeInBatch;
    private boolean disturbed;

    /**
     * @param objects the same machine, walked over; its slots are those of these batches
     * @param batches the components that are not run as objects
     */
    public CompiledPlan(InterpretedPlan objects, Groups groups, List<Batch> batches) {
        this.objects = objects;
        this.batches = batches.toArray(Batch[]::new);
        this.publishing = batches.stream().filter(Batch::publishes).toArray(Batch[]::new);
        this.stepped = groups.objects();
        this.batchesOfLevel = new Batch[groups.levelCount()][];
        this.callsOfLevel = groups.calls();
        Map<Integer, List<Batch>> settling =
                batches.stream().filter(Batch::settles).collect(Collectors.groupingBy(Batch::level));
        for (int level = 0; level < callsOfLevel.length; level++) {
            batchesOfLevel[level] = settling.getOrDefault(level, List.of()).toArray(Batch[]::new);
        }
        this.batchOf = new int[groups.assembly().parts().size()];
        this.placeInBatch = new int[batchOf.length];
        Arrays.fill(batchOf, NO_BATCH);
        for (int batch = 0; batch < this.batches.length; batch++) {
            int[] components = this.batches[batch].components();
            for (int k = 0; k < components.length; k++) {
                batchOf[components[k]] = batch;
                placeInBatch[components[k]] = k;
            }
        }
        load();
    }

    @Override
    public List<Part> parts() {
        return objects.parts();
    }

    @Override
    public PlanDescription description() {
        return objects.description();
    }

    @Override
    public void initialize() {
        objects.initialize();
        objects.components().end();
        begin();
    }

    @Override
    public void settle(long tick, double time) {
        if (disturbed) {
            objects.settle(tick, time);
            return;
        }
        for (int level = 0; level < callsOfLevel.length; level++) {
            for (Batch batch : batchesOfLevel[level]) {
                batch.settle(objects, time);
            }
            for (int call : callsOfLevel[level]) {
                objects.settleCall(call, time);
            }
        }
        objects.components().end();
        objects.troubles().endOfPass();
    }

    @Override
    public void step(long tick, double time, double dt) {
        if (disturbed) {
            objects.step(tick, time, dt);
            return;
        }
        for (Batch batch : batches) {
            batch.step(objects, time, dt);
        }
        for (int component : stepped) {
            objects.stepComponent(component, time, dt);
        }
        objects.components().end();
        for (Batch batch : publishing) {
            batch.publish(objects);
        }
        for (int component : stepped) {
            objects.publish(component);
        }
        objects.troubles().endOfPass();
    }

    @Override
    public boolean troubled() {
        return objects.troubled();
    }

    @Override
    public List<Trouble> takeTroubles() {
        return objects.takeTroubles();
    }

    /** Empty while a batch runs: its code comes to an end. */
    @Override
    public OptionalInt called() {
        return objects.called();
    }

    @Override
    public void hold(int component) {
        if (batchOf[component] == NO_BATCH) {
            objects.hold(component);
        } else {
            batches[batchOf[component]].hold(placeInBatch[component], objects, disturbed);
        }
    }

    @Override
    public void set(int component, String name, Setting value) {
        objects.set(component, name, value);
        if (batchOf[component] != NO_BATCH) {
            batches[batchOf[component]].load(placeInBatch[component], name, objects);
        }
    }

    @Override
    public Disturbed bind(List<Chain> chains, LongSupplier clock) {
        return objects.bind(chains, clock);
    }

    @Override
    public void disturb(Disturbed next) {
        if (next.isActive()) {
            store();
        }
        objects.disturb(next);
        if (!next.isActive() && disturbed) {
            begin();
        }
        disturbed = next.isActive();
    }

    @Override
    public Reading reading(int component, String port) {
        return objects.reading(component, port);
    }

    @Override
    public Map<String, Map<String, Object>> memory() {
        store();
        return objects.memory();
    }

    @Override
    public void restore(Map<String, Map<String, Object>> memory) {
        store();
        objects.restore(memory);
        if (!disturbed) {
            begin();
        }
    }

    @Override
    public void release(int component) {
        if (disturbed) {
            objects.release(component);
        } else {
            store();
            objects.release(component);
            begin();
        }
    }

    @Override
    public boolean isHeld(int component) {
        return objects.isHeld(component);
    }

    @Override
    public Map<String, Map<String, Object>> shown() {
        store();
        return objects.shown();
    }

    @Override
    public void show(Map<String, Map<String, Object>> outputs) {
        objects.show(outputs);
    }

    @Override
    public Runnable carry(Plan from) {
        Runnable copies = objects.carry(from);
        return () -> {
            copies.run();
            begin();
        };
    }

    @Override
    public InterpretedPlan objects() {
        return objects;
    }

    @Override
    public void store() {
        if (!disturbed) {
            for (Batch batch : batches) {
                batch.store(objects);
            }
        }
    }

    private void begin() {
        for (Batch batch : batches) {
            batch.begin(objects);
        }
    }

    private void load() {
        for (Batch batch : batches) {
            batch.load(objects);
        }
    }
}
