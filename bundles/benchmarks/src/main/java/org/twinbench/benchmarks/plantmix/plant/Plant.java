package org.twinbench.benchmarks.plantmix.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.twinbench.benchmarks.plantmix.plant.Kind.Range;

/**
 * PlantMix-N: the eight types mixed within each of 16 levels, or 8 where there are at most 100 components. Nine of ten
 * inputs take from the level before, the others from any level before; those of the first level hold constants. The same for
 * ever: what is drawn depends on the seed 42 and on N alone.
 */
public final class Plant {

    private static final long SEED = 42;
    private static final int SMALL = 100;
    private static final double LOCAL = 0.9;

    private final Random random = new Random(SEED);
    private final int levels;
    private final Kind[] kinds;
    private final int[][] sources;
    private final double[][] parameters;
    private final List<Double> constants = new ArrayList<>();

    private Plant(int size) {
        levels = size <= SMALL ? 8 : 16;
        kinds = new Kind[size];
        sources = new int[size][];
        parameters = new double[size][];
        for (int i = 0; i < size; i++) {
            kinds[i] = Kind.values()[random.nextInt(Kind.values().length)];
            sources[i] = kinds[i].inputs().stream().mapToInt(sourceOf(i)).toArray();
            parameters[i] =
                    kinds[i].parameters().stream().mapToDouble(this::draw).toArray();
        }
    }

    /** Draws a plant of so many components, at least one per level. */
    public static Plant of(int size) {
        return new Plant(size);
    }

    private ToIntFunction<String> sourceOf(int component) {
        int level = level(component);
        int begin = begin(level);
        if (level == 0) {
            return input -> {
                constants.add(random.nextDouble() * 2 - 0.5);
                return size() + constants.size() - 1;
            };
        }
        int before = begin(level - 1);
        return input -> random.nextDouble() < LOCAL ? before + random.nextInt(begin - before) : random.nextInt(begin);
    }

    private double draw(Range range) {
        return range.least() + random.nextDouble() * (range.most() - range.least());
    }

    /** Returns the first component of a level. */
    private int begin(int level) {
        return (int) (((long) level * size() + levels - 1) / levels);
    }

    int size() {
        return kinds.length;
    }

    int levels() {
        return levels;
    }

    int level(int component) {
        return (int) ((long) component * levels / size());
    }

    Kind kind(int component) {
        return kinds[component];
    }

    /** Returns the component that an input takes from; from {@link #size} on the number of a constant. */
    int source(int component, int input) {
        return sources[component][input];
    }

    double parameter(int component, int parameter) {
        return parameters[component][parameter];
    }

    List<Double> constants() {
        return constants;
    }
}
