package org.twinbench.kernel.schedule.compiled;

import java.util.Arrays;
import java.util.List;

/** Finds the batches of components. */
final class BatchIndex {

    private static final int NONE = -1;

    private final int[] batches;
    private final int[] places;

    /** @param count how many components there are, those outside of batches included */
    BatchIndex(List<Batch> all, int count) {
        this.batches = new int[count];
        this.places = new int[count];
        Arrays.fill(batches, NONE);
        for (int batch = 0; batch < all.size(); batch++) {
            int[] components = all.get(batch).components();
            for (int k = 0; k < components.length; k++) {
                batches[components[k]] = batch;
                places[components[k]] = k;
            }
        }
    }

    /** Returns whether a component is in a batch. */
    boolean contains(int component) {
        return batches[component] != NONE;
    }

    /** Returns the number of a component's batch; it is in one. */
    int batch(int component) {
        return batches[component];
    }

    /** Returns the place of a component in its batch. */
    int place(int component) {
        return places[component];
    }
}
