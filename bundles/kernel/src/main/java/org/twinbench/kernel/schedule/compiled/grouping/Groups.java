package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.library.Direction;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;

/** Which components of a machine run in blocks, which in straight lines, and which as objects. */
public final class Groups {

    /** So many components that the columns of a block stay in the first cache. */
    private static final int LARGEST = 512;

    private final Assembly assembly;
    private final Levels levels;
    private final List<Group> blocks;
    private final List<Sequence> sequences;
    private final int[] objects;
    private final Optional<String> obstacle;

    private record Key(InstalledType type, int level) {}

    private Groups(
            Assembly assembly,
            Levels levels,
            List<Group> blocks,
            List<Sequence> sequences,
            int[] objects,
            Optional<String> obstacle) {
        this.assembly = assembly;
        this.levels = levels;
        this.blocks = blocks;
        this.sequences = sequences;
        this.objects = objects;
        this.obstacle = obstacle;
    }

    /** Returns groups that are compiled where the machine allows it. */
    public static Groups of(Assembly assembly, Thresholds thresholds) {
        return Obstacle.of(assembly)
                .map(reason -> single(assembly, reason))
                .orElseGet(() -> compiled(assembly, thresholds));
    }

    /**
     * Returns groups where every component is an object.
     *
     * @param reason why, as a sentence
     */
    public static Groups single(Assembly assembly, String reason) {
        return new Groups(
                assembly,
                new Levels(assembly),
                List.of(),
                List.of(),
                IntStream.range(0, assembly.parts().size()).toArray(),
                Optional.of(reason));
    }

    /** Returns groups where few components follow each other in lines, and many are together by type and level. */
    private static Groups compiled(Assembly assembly, Thresholds thresholds) {
        Levels levels = new Levels(assembly);
        Map<Integer, List<Integer>> calls = new HashMap<>();
        for (int call = 0; call < assembly.order().size(); call++) {
            calls.computeIfAbsent(assembly.order().get(call).part(), p -> new ArrayList<>())
                    .add(call);
        }
        Map<InstalledType, Optional<TypeLoops>> loops = new IdentityHashMap<>();
        List<Member> members = new ArrayList<>();
        List<Integer> objects = new ArrayList<>();
        BitSet others = new BitSet();
        for (int i = 0; i < assembly.parts().size(); i++) {
            Part part = assembly.parts().get(i);
            List<Integer> own = calls.getOrDefault(i, List.of());
            Optional<TypeLoops> code = loops.computeIfAbsent(part.type(), Groups::loops);
            if (code.isPresent() && settlesAtOnce(assembly, part, own)) {
                int call = own.isEmpty() ? Member.NO_CALL : own.get(0);
                members.add(new Member(i, part, code.get(), call, own.isEmpty() ? Levels.NONE : levels.of(call)));
            } else {
                objects.add(i);
                own.forEach(call -> others.set(levels.of(call)));
            }
        }
        Predicate<Member> inLine = member -> members.size() <= thresholds.mostInLines() && Sequences.takes(member);
        List<Group> blocks = blocks(members.stream().filter(inLine.negate()).toList());
        blocks.stream().filter(block -> block.calls().length > 0).forEach(block -> others.set(block.level()));
        List<Sequence> sequences = Sequences.of(members.stream().filter(inLine).toList(), others);
        return new Groups(assembly, levels, blocks, sequences, array(objects), Optional.empty());
    }

    private static List<Group> blocks(List<Member> members) {
        Map<Key, List<Member>> together = new LinkedHashMap<>();
        members.forEach(member -> together.computeIfAbsent(
                        new Key(member.part().type(), member.level()), k -> new ArrayList<>())
                .add(member));
        List<Group> blocks = new ArrayList<>();
        together.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().level()))
                .forEach(entry -> {
                    List<Member> all = entry.getValue();
                    for (int from = 0; from < all.size(); from += LARGEST) {
                        List<Member> some = all.subList(from, Math.min(all.size(), from + LARGEST));
                        blocks.add(new Group(
                                some.get(0).loops(),
                                entry.getKey().level(),
                                Member.components(some),
                                Member.calls(some)));
                    }
                });
        return blocks;
    }

    private static Optional<TypeLoops> loops(InstalledType type) {
        return type instanceof BehaviorType behavior
                ? Optional.of(Loops.of(behavior)).filter(loops -> loops.reason().isEmpty())
                : Optional.empty();
    }

    /** A component whose wires are settled one after the other, with other components in between, stays an object. */
    private static boolean settlesAtOnce(Assembly assembly, Part part, List<Integer> calls) {
        long wires = part.descriptor().ports().stream()
                .filter(port -> port.direction() == Direction.OUTPUT && !port.register())
                .count();
        return wires == 0 && calls.isEmpty()
                || calls.size() == 1
                        && assembly.order().get(calls.get(0)).wires().size() == wires;
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
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

    /** Returns why no component of this machine runs in a block or a line, if that is not for its type. */
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
        return levels.count();
    }

    /** Returns the calls of {@code outputs()} of components that are objects, by level. */
    public int[][] calls() {
        boolean[] object = new boolean[assembly.parts().size()];
        IntStream.of(objects).forEach(component -> object[component] = true);
        IntStream.Builder[] calls =
                Stream.generate(IntStream::builder).limit(levels.count()).toArray(IntStream.Builder[]::new);
        for (int call = 0; call < assembly.order().size(); call++) {
            if (object[assembly.order().get(call).part()]) {
                calls[levels.of(call)].add(call);
            }
        }
        return Stream.of(calls).map(level -> level.build().toArray()).toArray(int[][]::new);
    }
}
