package org.twinbench.rest.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.run.RunGap;
import org.twinbench.api.value.Value;

/**
 * The course of a signal, as a plot draws it: point <i>i</i> begins at {@code time[i]} and lies between {@code min[i]} and
 * {@code max[i]}. What is not a finite number is null.
 *
 * @param unit its unit in UCUM
 * @param from simulated time in s where it was asked from
 * @param to simulated time in s where it was asked to
 * @param time simulated time in s of the first sample of each point
 * @param min the least value of each point
 * @param max the greatest value of each point
 * @param last the last value of each point
 * @param gaps where samples are missing in between
 * @param raw whether each point is a single sample
 * @param held whether the signal holds the last value of each point until the next, for it has a dead band; to begin with there
 *     is what it holds in the beginning of the range, and at last what it holds in the end
 */
public record Trend(
        String unit,
        double from,
        double to,
        List<Double> time,
        List<Value> min,
        List<Value> max,
        List<Value> last,
        List<RunGap> gaps,
        boolean raw,
        boolean held) {

    static Trend of(Column column, RunTime time, long from, long to, List<Bucket> buckets, List<RunGap> gaps) {
        return new Trend(
                column.signal().unit(),
                time.seconds(from),
                time.seconds(to),
                buckets.stream().map(bucket -> time.seconds(bucket.from())).toList(),
                values(buckets, Bucket::min),
                values(buckets, Bucket::max),
                values(buckets, Bucket::last),
                gaps,
                buckets.stream().allMatch(bucket -> bucket.samples() == 1),
                column.isHeld());
    }

    private static List<Value> values(List<Bucket> buckets, ToDoubleFunction<Bucket> value) {
        return buckets.stream()
                .map(bucket -> value(value.applyAsDouble(bucket)))
                .toList();
    }

    private static Value value(double number) {
        return Double.isFinite(number) ? Value.of(number) : new Value.Nothing();
    }
}
