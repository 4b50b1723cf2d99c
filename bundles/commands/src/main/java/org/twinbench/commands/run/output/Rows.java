package org.twinbench.commands.run.output;

import java.io.IOException;
import java.util.Optional;

/** Takes the rows of a run: into the table, and into a CSV file where one is wanted. */
public final class Rows {

    private final Statistics statistics;
    private final Optional<CsvFile> csv;

    public Rows(Statistics statistics, Optional<CsvFile> csv) {
        this.statistics = statistics;
        this.csv = csv;
    }

    /** Takes a row, at this simulated time in nanoseconds. */
    public void take(long time, double[] values) throws IOException {
        statistics.row(values);
        if (csv.isPresent()) {
            csv.get().row(time, values);
        }
    }
}
