package org.twinbench.storage.sqlite.chunk;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.recording.Bucket;

/** Consecutive rows of a group in short: a few buckets of each signal, in little room. */
final class Summary {
    private final long row;
    private final Places places;
    private final double[][] figures;

    /**
     * @param row number of the first row, counted from the beginning of the group
     * @param buckets of each signal, over all of the rows; of all signals at the same places
     */
    Summary(long row, List<List<Bucket>> buckets) {
        this.row = row;
        this.places = Places.of(buckets.get(0));
        this.figures = buckets.stream().map(Figures::bits).map(Figures::numbers).toArray(double[][]::new);
    }

    Stream<Bucket> buckets(int signal) {
        return IntStream.range(0, places.count()).mapToObj(i -> places.bucket(i, figures[signal]));
    }

    int signals() {
        return figures.length;
    }

    long row() {
        return row;
    }

    long rows() {
        return IntStream.range(0, places.count()).mapToLong(places::rows).sum();
    }

    long first() {
        return places.from(0);
    }

    long last() {
        return places.to(places.count() - 1);
    }
}
