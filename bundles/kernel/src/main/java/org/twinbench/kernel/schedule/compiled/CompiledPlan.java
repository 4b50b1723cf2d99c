package org.twinbench.kernel.schedule.compiled;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.schedule.image.Image;
import org.twinbench.kernel.schedule.image.ImageWriter;
import org.twinbench.kernel.schedule.image.Keeper;
import org.twinbench.kernel.schedule.loop.LoopReport;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.object.InterpretedPlan;
import org.twinbench.kernel.schedule.object.Walk;
import org.twinbench.kernel.setting.Setting;

/**
 * A plan that runs components in batches, level by level, and those that something keeps from it as objects. Every component has
 * an object, too: it starts there, and takes its place when it throws; memory and settings pass through it. While signals are
 * disturbed, all components are run as objects.
 */
public final class CompiledPlan implements Plan, Keeper {

    private final InterpretedPlan objects;
    private final Calls calls;
    private final Batch[] batches;
    private final Batch[] publishing;
    private final BatchIndex index;
    private final int[] stepped;
    private final Sweeps sweeps;
    private final Walk walk;
    private boolean disturbed;

    /**
     * @param objects the same machine, walked over; its slots are those of these batches
     * @param batches the components that are not run as objects
     * @param helpers how many threads help the one that ticks
     */
    public CompiledPlan(InterpretedPlan objects, Groups groups, List<Batch> batches, int helpers) {
        this.objects = objects;
        this.calls = objects.calls();
        this.batches = batches.toArray(Batch[]::new);
        this.publishing = batches.stream().filter(Batch::publishes).toArray(Batch[]::new);
        this.index = new BatchIndex(batches, groups.assembly().parts().size());
        this.stepped = groups.objects();
        this.sweeps = new Sweeps(calls, helpers);
        this.walk = new LevelWalk(objects, groups, batches, sweeps);
        batches.forEach(batch -> batch.load(calls));
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
        calls.components().end();
        begin();
    }

    @Override
    public void settle(long tick, double time) {
        if (disturbed) {
            objects.settle(tick, time);
            return;
        }
        calls.components().at(tick);
        walk.go(tick, time);
        calls.troubles().endOfPass();
    }

    @Override
    public void step(long tick, double time, double dt) {
        if (disturbed) {
            objects.step(tick, time, dt);
            return;
        }
        objects.beginStep(tick, time, dt, walk);
        sweeps.step(batches, time, dt);
        for (int component : stepped) {
            calls.step(component, time, dt);
        }
        objects.endStep(tick);
        publish();
    }

    private void publish() {
        sweeps.publish(publishing);
        for (int component : stepped) {
            calls.publish(component);
        }
        calls.troubles().endOfPass();
    }

    @Override
    public void rest() {
        sweeps.rest();
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
        if (index.contains(component)) {
            batches[index.batch(component)].hold(index.place(component), calls, disturbed);
        } else {
            objects.hold(component);
        }
    }

    @Override
    public void set(int component, String name, Setting value) {
        objects.set(component, name, value);
        if (index.contains(component)) {
            batches[index.batch(component)].load(index.place(component), name, calls);
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
    public void lift() {
        objects.lift();
    }

    @Override
    public Reading reading(int component, String port) {
        return objects.reading(component, port);
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
    public List<LoopReport> loops() {
        return objects.loops();
    }

    @Override
    public Image image() {
        ImageWriter image = new ImageWriter(objects.netlist());
        for (Batch batch : batches) {
            batch.write(image);
        }
        for (int component : stepped) {
            image.object(component);
        }
        return image.done(this);
    }

    @Override
    public void lookBehind(Runnable copying) {
        objects.lookBehind(copying);
    }

    @Override
    public void collect() {
        for (Batch batch : batches) {
            batch.collect(calls, disturbed);
        }
    }

    @Override
    public void spread() {
        for (Batch batch : batches) {
            batch.spread(calls, disturbed);
        }
    }

    @Override
    public void restored() {
        objects.forget();
        calls.components().at(0);
        publish();
    }

    private void store() {
        if (!disturbed) {
            for (Batch batch : batches) {
                batch.store(calls);
            }
        }
    }

    private void begin() {
        for (Batch batch : batches) {
            batch.begin(calls);
        }
    }
}
