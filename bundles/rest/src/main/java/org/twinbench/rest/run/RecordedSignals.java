package org.twinbench.rest.run;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.value.Value;

/**
 * What was recorded of a run.
 *
 * @param signals its signals, sorted by path
 */
public record RecordedSignals(List<Recorded> signals) {

    /**
     * A signal that was recorded.
     *
     * @param path its path in the machine
     * @param unit its unit in UCUM
     * @param form what its values are
     * @param first simulated time in s of the first sample that is kept; absent without any
     * @param last simulated time in s of the last one, or up to which it holds
     * @param deadBand its dead band: such a signal holds its value from each sample to the next; absent for none
     */
    public record Recorded(
            String path,
            String unit,
            Form form,
            Optional<Double> first,
            Optional<Double> last,
            Optional<Value> deadBand) {}

    static RecordedSignals of(Columns columns, RunTime time) {
        return new RecordedSignals(columns.all().stream()
                .map(column -> new Recorded(
                        column.signal().path(),
                        column.signal().unit(),
                        column.signal().form(),
                        instant(time, column.first()),
                        instant(time, column.last()),
                        column.deadBand()))
                .toList());
    }

    private static Optional<Double> instant(RunTime time, long tick) {
        return tick < 0 ? Optional.empty() : Optional.of(time.seconds(tick));
    }
}
