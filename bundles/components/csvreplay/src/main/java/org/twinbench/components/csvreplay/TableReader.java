package org.twinbench.components.csvreplay;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.api.component.UnusableParameters;
import org.twinbench.api.library.Kind;
import org.twinbench.api.value.CsvRecords;
import org.twinbench.api.value.MalformedCsv;

/** Reads the table of a CSV file, strictly; a mistake names file, line and column. */
final class TableReader {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_CELLS = 4_000_000;
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)(?: *\\[([^\\[\\]]*)])?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final Path file;
    private final List<String> names = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();

    TableReader(Path file) {
        this.file = file;
    }

    /** Reads the table. */
    Table read() throws UnusableParameters {
        try {
            checkSize();
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read(new CsvRecords(text));
            }
        } catch (MalformedCsv e) {
            throw mistake(e.line(), e.getMessage());
        } catch (CharacterCodingException e) {
            throw unusable(file.getFileName() + " is not UTF-8; save it in that encoding.");
        } catch (IOException e) {
            throw unusable(file.getFileName() + " cannot be read: " + e.getMessage());
        }
        return table();
    }

    private void checkSize() throws IOException, UnusableParameters {
        if (!Files.isRegularFile(file)) {
            throw unusable("There is no file " + file + "; put it there or name another.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw unusable(file.getFileName() + " is larger than 64 MiB; thin it out.");
        }
    }

    private void read(CsvRecords records) throws IOException, MalformedCsv, UnusableParameters {
        Optional<List<String>> header = records.next();
        if (header.isEmpty()) {
            throw unusable(file.getFileName() + " is empty; it needs a header such as: time,level [m]");
        }
        header(records.line(), header.get());
        for (Optional<List<String>> record = records.next(); record.isPresent(); record = records.next()) {
            row(records.line(), record.get());
        }
        if (rows.isEmpty()) {
            throw mistake(records.line(), "no row follows the header.");
        }
    }

    private void header(int line, List<String> cells) throws UnusableParameters {
        if (!cells.get(0).matches("time *(\\[s])?")) {
            throw mistake(
                    line, 1, "the first column is \"time\", in s, not \"" + cells.get(0) + "\"" + separator(cells));
        }
        if (cells.size() < 2) {
            throw mistake(line, "no column follows the time; it becomes an output: time,level [m]");
        }
        for (int i = 0; i < cells.size(); i++) {
            Matcher header = HEADER.matcher(cells.get(i));
            if (!header.matches()) {
                throw mistake(
                        line,
                        i + 1,
                        "\"" + cells.get(i) + "\" is no name of an output: letters, digits and _, "
                                + "then a unit in brackets if it has one, such as level [m]");
            }
            if (names.contains(header.group(1))) {
                throw mistake(line, i + 1, "there is another column " + header.group(1) + "; rename one.");
            }
            names.add(header.group(1));
            units.add(Optional.ofNullable(header.group(2))
                    .map(String::strip)
                    .filter(u -> !u.isEmpty())
                    .orElse("1"));
        }
    }

    private static String separator(List<String> cells) {
        return cells.get(0).indexOf(';') >= 0 ? "; separate columns by commas and write decimals with a point." : ".";
    }

    private void row(int line, List<String> cells) throws UnusableParameters {
        if (cells.size() != names.size()) {
            throw mistake(line, "has " + cells.size() + " columns, the header has " + names.size() + ".");
        }
        if (rows.isEmpty()) {
            cells.forEach(cell -> kinds.add(isBoolean(cell) ? Kind.BOOLEAN : Kind.REAL));
        }
        double[] row = new double[cells.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(line, i, cells.get(i));
        }
        if (!rows.isEmpty() && row[0] <= rows.get(rows.size() - 1)[0]) {
            throw mistake(
                    line, 1, "time does not increase: " + cells.get(0) + " follows " + rows.get(rows.size() - 1)[0]);
        }
        rows.add(row);
        if ((long) rows.size() * row.length > MOST_CELLS) {
            throw mistake(line, "is beyond " + MOST_CELLS + " values; thin the table out.");
        }
    }

    private double value(int line, int column, String cell) throws UnusableParameters {
        if (kinds.get(column) == Kind.BOOLEAN && column > 0) {
            if (!isBoolean(cell)) {
                throw mistake(line, column + 1, "\"" + cell + "\" is neither true nor false, as the rows before are.");
            }
            return cell.equals("true") ? 1 : 0;
        }
        double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw mistake(line, column + 1, "\"" + cell + "\" is no number; numbers are written 0.5 or 5e-1.");
        }
        return number;
    }

    private static boolean isBoolean(String cell) {
        return cell.equals("true") || cell.equals("false");
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            columns.add(new Table.Column(names.get(i), units.get(i), kinds.get(i), column(i)));
        }
        return new Table(column(0), columns);
    }

    private double[] column(int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    private UnusableParameters mistake(int line, int column, String message) {
        String name = column <= names.size() ? " (" + names.get(column - 1) + ")" : "";
        return mistake(line, "column " + column + name + ": " + message);
    }

    private UnusableParameters mistake(int line, String message) {
        return unusable(file.getFileName() + ":" + line + " " + message);
    }

    private static UnusableParameters unusable(String message) {
        return new UnusableParameters("file", message);
    }
}
