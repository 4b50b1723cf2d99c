package org.twinbench.benchmarks.recording;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.benchmarks.Benchmark;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Setting;

/**
 * How fast and how small recordings are, and how fast the trend of a day is, beside a table with a row for each sample in a
 * file with the same settings, and beside plain requests. What is measured is read back first and compared bit by bit.
 */
public final class Recording implements Benchmark {

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        List<Figure> figures = new ArrayList<>(WritingFigures.measure(setting));
        figures.add(DayTrend.measure(setting));
        figures.add(ServedTrend.measure(setting));
        return figures;
    }
}
