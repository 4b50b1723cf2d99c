package org.twinbench.commands.run.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.value.NumberText;

/**
 * A CSV file of signals: a line of column names, then a line per row. Numbers are the shortest that read back as the same
 * bits; the time is exact. The same rows give the same bytes. For one thread.
 */
public final class CsvFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 32;
    private static final long NANOS = 1_000_000_000;

    private final Writer writer;
    private final char[] buffer = new char[BUFFER];
    private final long[] lastBits;
    private final String[] lastTexts;
    private int length;
    private long rows;

    /** Writes the line of column names: {@code time} and the paths. */
    public CsvFile(Writer writer, List<String> paths) throws IOException {
        this.writer = writer;
        this.lastBits = new long[paths.size()];
        this.lastTexts = new String[paths.size()];
        writer.write(Stream.concat(Stream.of("time"), paths.stream()).collect(Collectors.joining(",", "", "\n")));
    }

    /**
     * Writes a row.
     *
     * @param nanos simulated time in nanoseconds
     * @param values as many as there are paths
     */
    void row(long nanos, double[] values) throws IOException {
        time(nanos);
        for (int column = 0; column < lastBits.length; column++) {
            put(',');
            put(text(column, values[column]));
        }
        put('\n');
        rows++;
    }

    /** Returns how many rows were written. */
    long rows() {
        return rows;
    }

    /** Writes what is still in memory, and closes the file. */
    @Override
    public void close() throws IOException {
        try (writer) {
            flush();
        }
    }

    /** Many signals hold still for long: the text of the last value is kept. */
    private String text(int column, double value) {
        long bits = Double.doubleToRawLongBits(value);
        if (lastTexts[column] == null || lastBits[column] != bits) {
            lastBits[column] = bits;
            lastTexts[column] = NumberText.of(value);
        }
        return lastTexts[column];
    }

    private void time(long nanos) throws IOException {
        put(Long.toString(nanos / NANOS));
        long fraction = nanos % NANOS;
        if (fraction > 0) {
            put('.');
        }
        for (long digit = NANOS / 10; fraction > 0; digit /= 10) {
            put((char) ('0' + fraction / digit));
            fraction %= digit;
        }
    }

    private void put(char letter) throws IOException {
        room();
        buffer[length++] = letter;
    }

    private void put(String text) throws IOException {
        room();
        text.getChars(0, text.length(), buffer, length);
        length += text.length();
    }

    private void room() throws IOException {
        if (length + LONGEST_NUMBER > BUFFER) {
            flush();
        }
    }

    private void flush() throws IOException {
        writer.write(buffer, 0, length);
        length = 0;
    }
}
