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
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.object.InterpretedPlan;
import org.twinbench.kernel.setting.Setting;

/**
 * A plan that runs components in blocks, level by level, and those whose types have no loops as objects. Every component has an
 * object, too: it starts there, and takes its place when it throws; memory and settings pass through it. While signals are
 * disturbed, all components are run as objects.
 */
public final class CompiledPlan implements Plan {

    private static final int NO_BLOCK = -1;

    private final InterpretedPlan objects;
    private final Calls calls;
    private final Block[] blocks;
    private final Block[] publishing;
    private final Block[][] blocksOfLevel;
    private final int[][] callsOfLevel;
    private final int[] stepped;
    private final int[] blockOf;
    private final int[] placeInBlock;
    private boolean disturbed;

    /**
     * @param objects the same machine, walked over; its slots are those of these blocks
     * @param blocks one for each group
     */
    public CompiledPlan(InterpretedPlan objects, Groups groups, List<Block> blocks) {
        this.objects = objects;
        this.calls = objects.calls();
        this.blocks = blocks.toArray(Block[]::new);
        this.publishing = blocks.stream().filter(Block::publishes).toArray(Block[]::new);
        this.stepped = groups.objects();
        this.blocksOfLevel = new Block[groups.levelCount()][];
        this.callsOfLevel = groups.calls();
        Map<Integer, List<Block>> settling = blocks.stream()
                .filter(Block::settles)
                .collect(Collectors.groupingBy(block -> block.group().level()));
        for (int level = 0; level < callsOfLevel.length; level++) {
            blocksOfLevel[level] = settling.getOrDefault(level, List.of()).toArray(Block[]::new);
        }
        this.blockOf = new int[groups.assembly().parts().size()];
        this.placeInBlock = new int[blockOf.length];
        Arrays.fill(blockOf, NO_BLOCK);
        for (int block = 0; block < this.blocks.length; block++) {
            int[] components = this.blocks[block].group().components();
            for (int k = 0; k < components.length; k++) {
                blockOf[components[k]] = block;
                placeInBlock[components[k]] = k;
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
        calls.components().end();
        begin();
    }

    @Override
    public void settle(long tick, double time) {
        if (disturbed) {
            objects.settle(tick, time);
            return;
        }
        for (int level = 0; level < callsOfLevel.length; level++) {
            for (Block block : blocksOfLevel[level]) {
                block.settle(calls, time);
            }
            for (int call : callsOfLevel[level]) {
                calls.settle(call, time);
            }
            calls.components().end();
        }
        calls.troubles().endOfPass();
    }

    @Override
    public void step(long tick, double time, double dt) {
        if (disturbed) {
            objects.step(tick, time, dt);
            return;
        }
        for (Block block : blocks) {
            block.step(calls, time, dt);
        }
        for (int component : stepped) {
            calls.step(component, time, dt);
        }
        calls.components().end();
        for (Block block : publishing) {
            block.publish(calls);
        }
        for (int component : stepped) {
            calls.publish(component);
        }
        calls.troubles().endOfPass();
    }

    @Override
    public boolean troubled() {
        return objects.troubled();
    }

    @Override
    public List<Trouble> takeTroubles() {
        return objects.takeTroubles();
    }

    /** Empty while a block runs: its code comes to an end. */
    @Override
    public OptionalInt called() {
        return objects.called();
    }

    @Override
    public void hold(int component) {
        if (blockOf[component] == NO_BLOCK) {
            objects.hold(component);
        } else {
            blocks[blockOf[component]].hold(placeInBlock[component], calls, disturbed);
        }
    }

    @Override
    public void set(int component, String name, Setting value) {
        objects.set(component, name, value);
        if (blockOf[component] != NO_BLOCK) {
            blocks[blockOf[component]].load(placeInBlock[component], name, calls);
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
            for (Block block : blocks) {
                block.store(calls);
            }
        }
    }

    private void begin() {
        for (Block block : blocks) {
            block.begin(calls);
        }
    }

    private void load() {
        for (Block block : blocks) {
            block.load(calls);
        }
    }
}
