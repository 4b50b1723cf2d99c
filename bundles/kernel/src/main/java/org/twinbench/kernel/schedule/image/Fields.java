package org.twinbench.kernel.schedule.image;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.kernel.schedule.memory.Access;

/** Fields of objects that are numbers, integers or truth values, and where an image holds them. */
final class Fields {

    private final Access[] accesses;
    private final Object[] objects;
    private final int[] at;

    private Fields(Writer writer) {
        this.accesses = writer.accesses.toArray(Access[]::new);
        this.objects = writer.objects.toArray();
        this.at = writer.at.stream().mapToInt(Integer::intValue).toArray();
    }

    void take(double[] image) {
        for (int i = 0; i < at.length; i++) {
            image[at[i]] = accesses[i].real(objects[i]);
        }
    }

    void take(long[] image) {
        for (int i = 0; i < at.length; i++) {
            image[at[i]] = accesses[i].whole(objects[i]);
        }
    }

    void put(double[] image) {
        for (int i = 0; i < at.length; i++) {
            accesses[i].real(objects[i], image[at[i]]);
        }
    }

    void put(long[] image) {
        for (int i = 0; i < at.length; i++) {
            accesses[i].whole(objects[i], image[at[i]]);
        }
    }

    /** Notes fields one after the other. */
    static final class Writer {

        private final List<Access> accesses = new ArrayList<>();
        private final List<Object> objects = new ArrayList<>();
        private final List<Integer> at = new ArrayList<>();

        void add(Access access, Object object, int place) {
            accesses.add(access);
            objects.add(object);
            at.add(place);
        }

        Fields done() {
            return new Fields(this);
        }
    }
}
