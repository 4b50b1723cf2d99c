package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;
import org.twinbench.kernel.wiring.loop.SolvedLoop;

/** Which components of a machine run in blocks, and which as objects. */
public final class Groups {

    /** So many components that the columns of a block stay in the first cache. */
    private static final int LARGEST = 512;

    private final Assembly assembly;
    private final Levels levels;
    private final List<Group> blocks;
    private final SortedMap<Integer, String> objects;

    private record Key(BehaviorType type, int level) {}

    private Groups(Assembly assembly, Levels levels, List<Group> blocks, SortedMap<Integer, String> objects) {
        this.assembly = assembly;
        this.levels = levels;
        this.blocks = blocks;
        this.objects = objects;
    }

    /**
     * Returns groups where every component is an object.
     *
     * @param reason why, as a sentence
     */
    public static Groups single(Assembly assembly, String reason) {
        SortedMap<Integer, String> objects = new TreeMap<>();
        IntStream.range(0, assembly.parts().size()).forEach(component -> objects.put(component, reason));
        return new Groups(assembly, new Levels(assembly), List.of(), objects);
    }

    /** Returns groups where components of the same type and level are together, unless something keeps them from it. */
    public static Groups of(Assembly assembly) {
        Levels levels = new Levels(assembly);
        Map<Integer, List<Integer>> calls = new HashMap<>();
        for (int call = 0; call < assembly.order().size(); call++) {
            calls.computeIfAbsent(assembly.order().get(call).part(), p -> new ArrayList<>())
                    .add(call);
        }
        Obstacles obstacles = new Obstacles(assembly);
        Map<Key, List<Integer>> together = new LinkedHashMap<>();
        SortedMap<Integer, String> objects = new TreeMap<>();
        for (int i = 0; i < assembly.parts().size(); i++) {
            Part part = assembly.parts().get(i);
            List<Integer> own = calls.getOrDefault(i, List.of());
            Optional<String> obstacle = obstacles.of(i, own);
            if (obstacle.isPresent()) {
                objects.put(i, obstacle.get());
            } else {
                int level = own.isEmpty() ? Levels.NONE : levels.of(own.get(0));
                together.computeIfAbsent(new Key((BehaviorType) part.type(), level), k -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Group> blocks = new ArrayList<>();
        together.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().level()))
                .forEach(entry -> {
                    TypeLoops of = Loops.of(entry.getKey().type());
                    List<Integer> all = entry.getValue();
                    for (int from = 0; from < all.size(); from += LARGEST) {
                        List<Integer> some = all.subList(from, Math.min(all.size(), from + LARGEST));
                        int[] ownCalls = some.stream()
                                .flatMap(i -> calls.getOrDefault(i, List.of()).stream())
                                .mapToInt(Integer::intValue)
                                .toArray();
                        blocks.add(new Group(of, entry.getKey().level(), array(some), ownCalls));
                    }
                });
        return new Groups(assembly, levels, blocks, objects);
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the indices of all components, those that are in one block together. */
    public List<int[]> components() {
        List<int[]> all = new ArrayList<>();
        blocks.forEach(block -> all.add(block.components()));
        objects.keySet().forEach(component -> all.add(new int[] {component}));
        return all;
    }

    /** Returns those that run in blocks, by rising level. */
    public List<Group> blocks() {
        return blocks;
    }

    /** Returns the components that are objects, and why they are, each as a sentence. */
    SortedMap<Integer, String> reasons() {
        return objects;
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
        return objects.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns how many levels there are. */
    public int levelCount() {
        return levels.count();
    }

    /** Returns the calls of {@code outputs()} of components that are objects, without those of loops, by level. */
    public int[][] calls() {
        BitSet among = new BitSet();
        for (int call = 0; call < assembly.order().size(); call++) {
            among.set(call, objects.containsKey(assembly.order().get(call).part()));
        }
        assembly.loops().solved().forEach(loop -> among.clear(loop.first(), loop.end()));
        return byLevel(among.stream(), levels::of);
    }

    /** Returns the loops that are solved, by their places in their order, by level. */
    public int[][] loops() {
        List<SolvedLoop> solved = assembly.loops().solved();
        return byLevel(
                IntStream.range(0, solved.size()),
                loop -> levels.of(solved.get(loop).first()));
    }

    private int[][] byLevel(IntStream all, IntUnaryOperator level) {
        IntStream.Builder[] sorted =
                Stream.generate(IntStream::builder).limit(levels.count()).toArray(IntStream.Builder[]::new);
        all.forEach(one -> sorted[level.applyAsInt(one)].add(one));
        return Stream.of(sorted).map(some -> some.build().toArray()).toArray(int[][]::new);
    }
}
