package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;
import org.twinbench.kernel.schedule.port.Ints;
import org.twinbench.kernel.wiring.Evaluation;

/** Which components of a machine run in blocks, and which as objects. */
public final class Groups {

    /** So many components that the columns of a block stay in the first cache. */
    private static final int LARGEST = 512;

    private final Assembly assembly;
    private final int levelCount;
    private final List<Group> blocks;
    private final int[] objects;
    private final Optional<String> obstacle;

    private record Key(InstalledType type, int level) {}

    private Groups(Assembly assembly, List<Group> blocks, int[] objects, Optional<String> obstacle) {
        this.assembly = assembly;
        List<Evaluation> order = assembly.order();
        this.levelCount = order.isEmpty() ? 0 : order.get(order.size() - 1).level() + 1;
        this.blocks = blocks;
        this.objects = objects;
        this.obstacle = obstacle;
    }

    /** Returns groups with blocks where the machine allows it. */
    public static Groups of(Assembly assembly) {
        return Obstacle.of(assembly).map(reason -> single(assembly, reason)).orElseGet(() -> compiled(assembly));
    }

    /**
     * Returns groups where every component is an object.
     *
     * @param reason why, as a sentence
     */
    public static Groups single(Assembly assembly, String reason) {
        return new Groups(
                assembly, List.of(), IntStream.range(0, assembly.parts().size()).toArray(), Optional.of(reason));
    }

    /** Returns groups where components of the same type and level are together, if there are loops for their type. */
    private static Groups compiled(Assembly assembly) {
        Places places = new Places(assembly);
        Map<InstalledType, Optional<TypeLoops>> loops = new IdentityHashMap<>();
        Map<Key, Ints> together = new LinkedHashMap<>();
        Ints objects = new Ints();
        for (int i = 0; i < assembly.parts().size(); i++) {
            Part part = assembly.parts().get(i);
            boolean compiled = loops.computeIfAbsent(part.type(), Groups::loops).isPresent() && places.isOnce(i);
            if (compiled) {
                together.computeIfAbsent(new Key(part.type(), places.level(i)), k -> new Ints())
                        .add(i);
            } else {
                objects.add(i);
            }
        }
        List<Group> blocks = new ArrayList<>();
        together.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().level()))
                .forEach(entry -> {
                    TypeLoops of = loops.get(entry.getKey().type()).orElseThrow();
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
        return new Groups(assembly, blocks, objects.toArray(), Optional.empty());
    }

    private static Optional<TypeLoops> loops(InstalledType type) {
        return type instanceof BehaviorType behavior
                ? Optional.of(Loops.of(behavior)).filter(loops -> loops.reason().isEmpty())
                : Optional.empty();
    }

    /** Returns the indices of all components, those that are in one block together. */
    public List<int[]> components() {
        List<int[]> all = new ArrayList<>();
        blocks.forEach(block -> all.add(block.components()));
        IntStream.of(objects).forEach(component -> all.add(new int[] {component}));
        return all;
    }

    /** Returns those that run in blocks, by rising level. */
    public List<Group> blocks() {
        return blocks;
    }

    /** Returns why no component of this machine runs in a block, if that is not for its type. */
    Optional<String> obstacle() {
        return obstacle;
    }

    /** Returns how the components are executed. */
    public PlanDescription description() {
        return new Description(this).description();
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

    /** Returns the calls of {@code outputs()} of components that are objects, by level. */
    public int[][] calls() {
        boolean[] object = new boolean[assembly.parts().size()];
        IntStream.of(objects).forEach(component -> object[component] = true);
        IntStream.Builder[] calls =
                Stream.generate(IntStream::builder).limit(levelCount).toArray(IntStream.Builder[]::new);
        for (int call = 0; call < assembly.order().size(); call++) {
            if (object[assembly.order().get(call).part()]) {
                calls[assembly.order().get(call).level()].add(call);
            }
        }
        return Stream.of(calls).map(level -> level.build().toArray()).toArray(int[][]::new);
    }
}
