package org.twinbench.kernel.schedule.image;

import java.util.ArrayList;
import java.util.List;

/** Values for places of an image, worked out beforehand. */
final class Assignments {

    private final List<Integer> realPlaces = new ArrayList<>();
    private final List<Double> realValues = new ArrayList<>();
    private final List<Integer> wholePlaces = new ArrayList<>();
    private final List<Long> wholeValues = new ArrayList<>();

    void real(int at, double value) {
        realPlaces.add(at);
        realValues.add(value);
    }

    void whole(int at, long value) {
        wholePlaces.add(at);
        wholeValues.add(value);
    }

    /** What assigns them, between two ticks. */
    @SuppressWarnings("ArrayRecordComponent")
    record Done(int[] realPlaces, double[] realValues, int[] wholePlaces, long[] wholeValues) {

        void make(double[] reals, long[] wholes) {
            for (int i = 0; i < realPlaces.length; i++) {
                reals[realPlaces[i]] = realValues[i];
            }
            for (int i = 0; i < wholePlaces.length; i++) {
                wholes[wholePlaces[i]] = wholeValues[i];
            }
        }
    }

    Done done() {
        return new Done(
                realPlaces.stream().mapToInt(Integer::intValue).toArray(),
                realValues.stream().mapToDouble(Double::doubleValue).toArray(),
                wholePlaces.stream().mapToInt(Integer::intValue).toArray(),
                wholeValues.stream().mapToLong(Long::longValue).toArray());
    }
}
