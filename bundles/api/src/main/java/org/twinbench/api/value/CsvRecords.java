package org.twinbench.api.value;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Splits CSV into records after RFC 4180: cells are separated by commas, records by line ends; a cell in quotes may hold
 * both, and a quote as two. Empty lines, a byte order mark and spaces round a cell without quotes are passed over. For one thread.
 */
public final class CsvRecords {

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader text;
    private int next;
    private int line;
    private int nextLine = 1;

    /** Reads from a text whose end is its own. */
    public CsvRecords(Reader text) throws IOException {
        this.text = text;
        advance();
        if (next == BYTE_ORDER_MARK) {
            advance();
        }
    }

    /** Returns the line on which the latest record begins, from 1. */
    public int line() {
        return line;
    }

    /**
     * Returns the cells of the next record, at least one; empty at the end.
     *
     * @throws MalformedCsv at a quote that is out of place
     */
    public Optional<List<String>> next() throws IOException, MalformedCsv {
        while (isLineEnd()) {
            advance();
        }
        if (next == END) {
            return Optional.empty();
        }
        line = nextLine;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            advance();
            cells.add(cell());
        }
        return Optional.of(cells);
    }

    /** Returns a record as a line with its end, which reads back as the same cells. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvRecords::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean plain = text.equals(text.strip()) && text.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private String cell() throws IOException, MalformedCsv {
        if (next == '"') {
            return quoted();
        }
        StringBuilder cell = new StringBuilder();
        while (next != ',' && next != END && !isLineEnd()) {
            if (next == '"') {
                throw new MalformedCsv(nextLine, "holds a quote in a cell that does not begin with one.");
            }
            cell.append((char) next);
            advance();
        }
        return cell.toString().strip();
    }

    private String quoted() throws IOException, MalformedCsv {
        int begin = nextLine;
        StringBuilder cell = new StringBuilder();
        advance();
        while (next != '"' || quoteFollows()) {
            if (next == END) {
                throw new MalformedCsv(begin, "opens a quote that is never closed.");
            }
            cell.append((char) next);
            advance();
        }
        if (next != ',' && next != END && !isLineEnd()) {
            throw new MalformedCsv(nextLine, "goes on behind a closing quote; only a comma or a new line may follow.");
        }
        return cell.toString();
    }

    /** Passes over a quote; whether another one stands behind it, which then belongs to the cell. */
    private boolean quoteFollows() throws IOException {
        advance();
        return next == '"';
    }

    private boolean isLineEnd() {
        return next == '\n' || next == '\r';
    }

    private void advance() throws IOException {
        if (next == '\n') {
            nextLine++;
        }
        next = text.read();
    }
}
