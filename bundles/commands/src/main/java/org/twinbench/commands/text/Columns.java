package org.twinbench.commands.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of cells under each other, each column as wide as its widest cell; columns that are empty throughout vanish. */
public final class Columns {

    private static final String GAP = "  ";

    private final String indent;
    private final int rightAligned;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param indent what each line begins with
     * @param rightAligned how many columns after the first hold numbers
     */
    public Columns(String indent, int rightAligned) {
        this.indent = indent;
        this.rightAligned = rightAligned;
    }

    /** Adds a line. */
    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Returns the lines without trailing blanks. */
    public List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> length(row.get(column)))
                .max()
                .orElse(0);
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int column = 0; column < row.size(); column++) {
            if (widths[column] > 0) {
                String cell = row.get(column);
                String blanks = " ".repeat(widths[column] - length(cell));
                boolean right = column > 0 && column <= rightAligned;
                line.append(right ? blanks + cell : cell + blanks).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
