package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;
import org.twinbench.kernel.schedule.port.Ints;
import org.twinbench.kernel.wiring.Evaluation;
import org.twinbench.kernel.wiring.loop.SolvedLoop;

/** Which components of a machine run in blocks, which in straight lines, and which as objects. */
public final class Groups {

    /** So many components that the columns of a block stay in the first cache. */
    private static final int LARGEST = 512;

    private final Assembly assembly;
    private final int levelCount;
    private final List<Group> blocks;
    private final List<Sequence> sequences;
    private final int[] objects;
    private final List<String> reasons;

    private record Key(BehaviorType type, int level) {}

    private Groups(
            Assembly assembly, List<Group> blocks, List<Sequence> sequences, int[] objects, List<String> reasons) {
        this.assembly = assembly;
        List<Evaluation> order = assembly.order();
        this.levelCount = order.stream().mapToInt(Evaluation::level).max().orElse(Places.NONE) + 1;
        this.blocks = blocks;
        this.sequences = sequences;
        this.objects = objects;
        this.reasons = reasons;
    }

    /**
     * Returns groups where every component is an object.
     *
     * @param reason why, as a sentence
     */
    public static Groups single(Assembly assembly, String reason) {
        int count = assembly.parts().size();
        int[] all = IntStream.range(0, count).toArray();
        return new Groups(assembly, List.of(), List.of(), all, Collections.nCopies(count, reason));
    }

    /**
     * Returns groups where few components follow each other in lines, and many are together by type and level, unless something
     * keeps them from it.
     */
    public static Groups of(Assembly assembly, Thresholds thresholds) {
        Places places = new Places(assembly);
        Obstacles obstacles = new Obstacles(assembly, places);
        Ints compiled = new Ints();
        Ints objects = new Ints();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < assembly.parts().size(); i++) {
            Optional<String> obstacle = obstacles.of(i);
            if (obstacle.isPresent()) {
                objects.add(i);
                reasons.add(obstacle.get());
            } else {
                compiled.add(i);
            }
        }
        int[] all = compiled.toArray();
        boolean few = all.length <= thresholds.mostInLines();
        List<Member> members = few ? Sequences.members(all, assembly, places) : List.of();
        BitSet inLines = new BitSet();
        members.forEach(member -> inLines.set(member.component()));
        int[] inBlocks =
                IntStream.of(all).filter(component -> !inLines.get(component)).toArray();
        return new Groups(
                assembly,
                blocks(inBlocks, assembly, places),
                Sequences.of(members, levels(assembly, inLines)),
                objects.toArray(),
                reasons);
    }

    /** Returns the levels at which other components than these have wires. */
    private static BitSet levels(Assembly assembly, BitSet without) {
        BitSet levels = new BitSet();
        for (Evaluation evaluation : assembly.order()) {
            if (!without.get(evaluation.part())) {
                levels.set(evaluation.level());
            }
        }
        return levels;
    }

    private static List<Group> blocks(int[] components, Assembly assembly, Places places) {
        Map<Key, Ints> together = new LinkedHashMap<>();
        for (int component : components) {
            BehaviorType type = (BehaviorType) assembly.parts().get(component).type();
            together.computeIfAbsent(new Key(type, places.level(component)), k -> new Ints())
                    .add(component);
        }
        List<Group> blocks = new ArrayList<>();
        together.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().level()))
                .forEach(entry -> {
                    TypeLoops of = Loops.of(entry.getKey().type());
                    int level = entry.getKey().level();
                    int[] all = entry.getValue().toArray();
                    for (int from = 0; from < all.length; from += LARGEST) {
                        int[] some = Arrays.copyOfRange(all, from, Math.min(all.length, from + LARGEST));
                        int[] calls = level == Places.NONE
                                ? new int[0]
                                : IntStream.of(some).map(places::call).toArray();
                        blocks.add(new Group(of, level, some, calls));
                    }
                });
        return blocks;
    }

    /** Returns the indices of all components, those that are in one block together. */
    public List<int[]> components() {
        List<int[]> all = new ArrayList<>();
        blocks.forEach(block -> all.add(block.components()));
        sequences.stream()
                .flatMapToInt(sequence -> IntStream.of(sequence.components()))
                .forEach(component -> all.add(new int[] {component}));
        IntStream.of(objects).forEach(component -> all.add(new int[] {component}));
        return all;
    }

    /** Returns those that run in blocks, by rising level. */
    public List<Group> blocks() {
        return blocks;
    }

    /** Returns those that run in straight lines, by rising level. */
    public List<Sequence> sequences() {
        return sequences;
    }

    /** Returns whether every component is an object. */
    public boolean areSingle() {
        return blocks.isEmpty() && sequences.isEmpty();
    }

    /** Returns why each of the {@link #objects} is one, as a sentence. */
    List<String> reasons() {
        return reasons;
    }

    /**
     * Returns how the components are executed.
     *
     * @param threads how many threads share the blocks
     */
    public PlanDescription description(int threads) {
        return new Description(this).description(threads);
    }

    /** Returns the machine. */
    public Assembly assembly() {
        return assembly;
    }

    /** Returns the components that are objects. */
    public int[] objects() {
        return objects;
    }

    /** Returns how many levels there are. */
    public int levelCount() {
        return levelCount;
    }

    /** Returns the calls of {@code outputs()} of components that are objects, without those of loops, by level. */
    public int[][] calls() {
        BitSet object = new BitSet();
        IntStream.of(objects).forEach(object::set);
        BitSet calls = new BitSet();
        for (int call = 0; call < assembly.order().size(); call++) {
            calls.set(call, object.get(assembly.order().get(call).part()));
        }
        assembly.loops().solved().forEach(loop -> calls.clear(loop.first(), loop.end()));
        return byLevel(calls.stream(), call -> call);
    }

    /** Returns the loops that are solved, by their places in their order, by level. */
    public int[][] loops() {
        List<SolvedLoop> solved = assembly.loops().solved();
        return byLevel(
                IntStream.range(0, solved.size()), loop -> solved.get(loop).first());
    }

    private int[][] byLevel(IntStream all, IntUnaryOperator call) {
        IntStream.Builder[] sorted =
                Stream.generate(IntStream::builder).limit(levelCount).toArray(IntStream.Builder[]::new);
        all.forEach(one -> sorted[assembly.order().get(call.applyAsInt(one)).level()].add(one));
        return Stream.of(sorted).map(some -> some.build().toArray()).toArray(int[][]::new);
    }
}
