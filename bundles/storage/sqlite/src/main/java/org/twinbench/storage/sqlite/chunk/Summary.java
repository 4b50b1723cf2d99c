package org.twinbench.storage.sqlite.chunk;

import java.util.List;
import org.twinbench.api.storage.Bucket;

/** Consecutive rows of a group in short: a bucket of each signal, in little room. */
final class Summary {
    private final long row;
    private final long rows;
    private final long first;
    private final long last;
    private final double[] figures;

    /**
     * @param row number of the first row, counted from the beginning of the group
     * @param buckets of each signal, over all of the rows
     */
    Summary(long row, List<Bucket> buckets) {
        this.row = row;
        this.rows = buckets.get(0).samples();
        this.first = buckets.get(0).from();
        this.last = buckets.get(0).to();
        this.figures = buckets.stream().flatMapToDouble(Figures::of).toArray();
    }

    Bucket bucket(int signal) {
        return Figures.bucket(first, last, rows, figures, signal * Figures.COUNT, 1);
    }

    int signals() {
        return figures.length / Figures.COUNT;
    }

    long row() {
        return row;
    }

    long rows() {
        return rows;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }
}
