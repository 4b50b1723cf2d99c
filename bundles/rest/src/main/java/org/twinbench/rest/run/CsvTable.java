package org.twinbench.rest.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;
import org.twinbench.api.value.NumberText;

/**
 * Samples as CSV (RFC 4180) in declared units, which the header names: {@code tank.level [m]}. Numbers are the shortest that
 * read back as the same bits; the time is exact. Whatever the length, it takes the same memory.
 */
final class CsvTable {

    private static final int MOST_SAMPLES = 1 << 18;
    private static final int MOST_ROWS = 1 << 12;
    private static final int NANO_DIGITS = 9;

    private final Recordings recordings;
    private final List<Column> columns;
    private final long stepNanos;
    private final long every;

    /**
     * @param columns at least one
     * @param every the rows are those of its multiples
     */
    CsvTable(Recordings recordings, List<Column> columns, long stepNanos, long every) {
        this.recordings = recordings;
        this.columns = columns;
        this.stepNanos = stepNanos;
        this.every = every;
    }

    /** Writes the header and the rows of a range. */
    void write(OutputStream output, Range range) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
        writer.write(Stream.concat(Stream.of("time [s]"), columns.stream().map(column -> title(column.signal())))
                .collect(Collectors.joining(",", "", "\n")));
        int rows = Math.max(1, Math.min(MOST_ROWS, MOST_SAMPLES / columns.size()));
        long from = range.from();
        while (from <= range.to()) {
            Samples first = columns.get(0).samples(recordings, from, range.to(), rows);
            if (first.count() == 0) {
                break;
            }
            write(writer, first, rows);
            from = first.ticks()[first.count() - 1] + 1;
        }
        writer.flush();
    }

    private void write(Writer writer, Samples first, int rows) throws IOException {
        long[] ticks = first.ticks();
        long last = ticks[ticks.length - 1];
        List<Cells> cells = columns.stream()
                .map(column -> new Cells(column.signal(), column.samples(recordings, ticks[0], last, rows)))
                .toList();
        for (long tick : ticks) {
            if (tick % every == 0) {
                writer.write(BigDecimal.valueOf(Math.multiplyExact(tick, stepNanos), NANO_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString());
                for (Cells column : cells) {
                    writer.write(',');
                    writer.write(column.at(tick));
                }
                writer.write('\n');
            }
        }
    }

    private static String title(RecordedSignal signal) {
        String unit = signal.unit().equals("1") || signal.unit().isEmpty() ? "" : " [" + signal.unit() + "]";
        String title = signal.path() + unit;
        return title.matches("[^,\"\r\n]*") ? title : '"' + title.replace("\"", "\"\"") + '"';
    }

    /** The texts of a column, asked for in the order of ticks; a tick without a sample is empty. */
    private static final class Cells {

        private final RecordedSignal signal;
        private final Samples samples;
        private int next;
        private long shownSample;
        private String shown = "";

        Cells(RecordedSignal signal, Samples samples) {
            this.signal = signal;
            this.samples = samples;
        }

        String at(long tick) {
            while (next < samples.count() && samples.ticks()[next] < tick) {
                next++;
            }
            return next < samples.count() && samples.ticks()[next] == tick ? text(samples.values()[next]) : "";
        }

        /** Many signals hold still for long: the text of the last value is kept. */
        private String text(long sample) {
            if (shown.isEmpty() || sample != shownSample) {
                shownSample = sample;
                shown = signal.form() == Form.REAL
                        ? NumberText.of(Double.longBitsToDouble(sample))
                        : Long.toString(sample);
            }
            return shown;
        }
    }
}
