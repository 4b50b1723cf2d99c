package org.twinbench.commands.run.output;

import java.io.IOException;
import java.util.Optional;
import org.twinbench.api.simulation.Probe;

/** Takes the rows of a run: into the table, and into a CSV file where one is wanted. */
public final class Rows {

    private final Probe probe;
    private final Statistics statistics;
    private final Optional<CsvFile> csv;
    private final double[] values;

    public Rows(Probe probe, Statistics statistics, Optional<CsvFile> csv) {
        this.probe = probe;
        this.statistics = statistics;
        this.csv = csv;
        this.values = new double[probe.paths().size()];
    }

    /** Takes the present row, at this simulated time in nanoseconds. */
    public void take(long time) throws IOException {
        probe.read(values);
        statistics.row(values);
        if (csv.isPresent()) {
            csv.get().row(time, values);
        }
    }
}
