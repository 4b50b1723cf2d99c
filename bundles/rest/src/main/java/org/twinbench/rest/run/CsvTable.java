package org.twinbench.rest.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final RowTicks axis;
    private final long stepNanos;
    private final long every;

    /**
     * @param columns at least one
     * @param axis the ticks of the rows
     * @param every the rows are those of its multiples
     */
    CsvTable(Recordings recordings, List<Column> columns, RowTicks axis, long stepNanos, long every) {
        this.recordings = recordings;
        this.columns = columns;
        this.axis = axis;
        this.stepNanos = stepNanos;
        this.every = every;
    }

    /** Writes the header and the rows of a range. */
    void write(OutputStream output, Range range) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
        writer.write(Stream.concat(Stream.of("time [s]"), columns.stream().map(column -> title(column.signal())))
                .collect(Collectors.joining(",", "", "\n")));
        int rows = Math.max(1, Math.min(MOST_ROWS, MOST_SAMPLES / columns.size()));
        List<Cells> cells = columns.stream().map(Cells::new).toList();
        long from = range.from();
        while (from <= range.to()) {
            long[] ticks = axis.read(recordings, from, range.to(), rows);
            if (ticks.length == 0) {
                break;
            }
            for (Cells column : cells) {
                column.load(recordings, ticks);
            }
            write(writer, ticks, cells);
            from = ticks[ticks.length - 1] + 1;
        }
        writer.flush();
    }

    private void write(Writer writer, long[] ticks, List<Cells> cells) throws IOException {
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

    /**
     * The texts of a column, asked for in the order of ticks. A tick without a sample is empty, unless a signal with a dead band
     * holds an earlier one; none does across a gap, for there are no rows in it, and a sample comes with the first row behind it.
     */
    private static final class Cells {

        private final Column column;
        private Optional<Samples> loaded = Optional.empty();
        private OptionalLong held = OptionalLong.empty();
        private int next;
        private long shownSample;
        private String shown = "";

        Cells(Column column) {
            this.column = column;
        }

        /** Takes the samples of rows that come after all others. */
        void load(Recordings recordings, long[] ticks) {
            if (column.isHeld() && loaded.isEmpty()) {
                held = column.held(recordings, ticks[0]);
            }
            loaded = Optional.of(column.samples(recordings, ticks[0], ticks[ticks.length - 1], ticks.length));
            next = 0;
        }

        String at(long tick) {
            Samples samples = loaded.orElseThrow();
            OptionalLong sample = OptionalLong.empty();
            while (next < samples.count() && samples.ticks()[next] <= tick) {
                sample = samples.ticks()[next] == tick || column.isHeld()
                        ? OptionalLong.of(samples.values()[next])
                        : OptionalLong.empty();
                next++;
            }
            if (column.isHeld()) {
                held = sample.isPresent() ? sample : held;
                sample = held;
            }
            return sample.isPresent() ? text(sample.getAsLong()) : "";
        }

        /** Many signals hold still for long: the text of the last value is kept. */
        private String text(long sample) {
            if (shown.isEmpty() || sample != shownSample) {
                shownSample = sample;
                shown = column.signal().form() == Form.REAL
                        ? NumberText.of(Double.longBitsToDouble(sample))
                        : Long.toString(sample);
            }
            return shown;
        }
    }
}
