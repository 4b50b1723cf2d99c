package org.twinbench.kernel.schedule.compiled;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twinbench.api.library.Direction;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.InterpretedPlan;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.setting.Setting;

/**
 * A plan that runs components in blocks, level by level, and those whose types have no loops as objects. Every component has an
 * object, too: it starts there, and takes its place when it throws; memory and settings pass through it.
 */
public final class CompiledPlan implements Plan {

    private static final int NO_BLOCK = -1;

    private final InterpretedPlan objects;
    private final Block[] blocks;
    private final Block[] publishing;
    private final Block[][] blocksOfLevel;
    private final int[][] callsOfLevel;
    private final int[] stepped;
    private final int[] blockOf;
    private final int[] placeInBlock;

    /**
     * @param objects the same machine, walked over; its slots are those of these blocks
     * @param blocks one for each group
     */
    public CompiledPlan(InterpretedPlan objects, Groups groups, List<Block> blocks) {
        this.objects = objects;
        this.blocks = blocks.toArray(Block[]::new);
        this.publishing = blocks.stream().filter(Block::publishes).toArray(Block[]::new);
        this.stepped = groups.objects();
        this.blocksOfLevel = new Block[groups.levelCount()][];
        this.callsOfLevel = new int[groups.levelCount()][];
        for (int level = 0; level < callsOfLevel.length; level++) {
            int wanted = level;
            blocksOfLevel[level] = blocks.stream()
                    .filter(block -> block.settles() && block.group().level() == wanted)
                    .toArray(Block[]::new);
            callsOfLevel[level] = groups.calls(level);
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
        for (Block block : blocks) {
            block.begin(objects);
        }
    }

    @Override
    public void settle(double time) {
        for (int level = 0; level < callsOfLevel.length; level++) {
            for (Block block : blocksOfLevel[level]) {
                block.settle(objects, time);
            }
            for (int call : callsOfLevel[level]) {
                objects.settle(call, time);
            }
        }
        objects.troubles().endOfPass();
    }

    @Override
    public void step(double time, double dt) {
        for (Block block : blocks) {
            block.step(objects, time, dt);
        }
        for (int component : stepped) {
            objects.step(component, time, dt);
        }
        for (Block block : publishing) {
            block.publish(objects);
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

    @Override
    public void hold(int component) {
        if (blockOf[component] == NO_BLOCK) {
            objects.hold(component);
        } else {
            blocks[blockOf[component]].hold(placeInBlock[component], objects);
        }
    }

    @Override
    public void set(int component, String name, Setting value) {
        objects.set(component, name, value);
        if (blockOf[component] != NO_BLOCK) {
            blocks[blockOf[component]].load(placeInBlock[component], name, objects);
        }
    }

    @Override
    public Reading reading(int component, String port) {
        Reading reading = objects.reading(component, port);
        boolean shown =
                parts().get(component).descriptor().port(port).orElseThrow().direction() == Direction.OUTPUT;
        return shown || blockOf[component] == NO_BLOCK
                ? reading
                : new BlockInput(reading, blocks[blockOf[component]], placeInBlock[component], objects);
    }

    /** Reads an input, which its object has to fetch first. */
    private record BlockInput(Reading reading, Block block, int place, InterpretedPlan objects) implements Reading {
        @Override
        public double real() {
            block.fetch(place, objects);
            return reading.real();
        }

        @Override
        public long whole() {
            block.fetch(place, objects);
            return reading.whole();
        }
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
        load();
    }

    private void load() {
        for (Block block : blocks) {
            block.load(objects);
        }
    }

    private void store() {
        for (Block block : blocks) {
            block.store(objects);
        }
    }
}
