package org.twinbench.rest.tags;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.value.CsvRecords;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.MalformedCsv;
import org.twinbench.api.value.Mistake;

/** Reads tag lists, and goes on after a mistake to find the others. */
final class TagListReader {

    private static final int MOST_LINES = 100_000;

    private final CellValues values;

    TagListReader(JsonFormat json) {
        this.values = new CellValues(json);
    }

    /**
     * Reads a table whose first line names its columns, in any order.
     *
     * @throws InvalidInput with every mistake, paths {@code /LINE/COLUMN}
     */
    List<TagLine> read(String table) {
        try {
            return read(new CsvRecords(new StringReader(table)));
        } catch (MalformedCsv malformed) {
            throw new InvalidInput(
                    Mistake.at("/" + malformed.line(), "Line " + malformed.line() + " " + malformed.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<TagLine> read(CsvRecords records) throws IOException, MalformedCsv {
        List<String> header = records.next()
                .orElseThrow(() -> new InvalidInput(Mistake.at(
                        "",
                        "The list is empty; its first line names the columns: " + String.join(",", TagColumn.WORDS))));
        Map<TagColumn, Integer> columns = columns(header, records.line());
        List<TagLine> lines = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Integer> ports = new HashMap<>();
        for (Optional<List<String>> cells = records.next(); cells.isPresent(); cells = records.next()) {
            Cells line = new Cells(records.line(), columns, cells.get());
            try {
                line.requireLength(header.size());
                TagLine read = line.read(values);
                Integer first = ports.putIfAbsent(read.port(), read.line());
                line.refuse(first != null, TagColumn.PORT, read.port() + " stands on line " + first + " already.");
                lines.add(read);
            } catch (InvalidInput refused) {
                mistakes.addAll(refused.mistakes());
            }
            if (lines.size() > MOST_LINES) {
                throw new InvalidInput(Mistake.at(
                        "/" + records.line(), "A list has " + MOST_LINES + " lines at most; import it in parts."));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return lines;
    }

    private static Map<TagColumn, Integer> columns(List<String> header, int line) {
        Map<TagColumn, Integer> columns = new EnumMap<>(TagColumn.class);
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String word = header.get(i);
            String where = "Line " + line + ", column " + (i + 1) + ": ";
            Optional<TagColumn> column = TagColumn.of(word);
            if (column.isEmpty()) {
                mistakes.add(Mistake.at(
                                Mistake.pointer("/" + line, word),
                                where + "there is no column \"" + word + "\"" + separator(word))
                        .value(word)
                        .range(String.join(",", TagColumn.WORDS))
                        .didYouMean(word, TagColumn.WORDS));
            } else if (columns.put(column.get(), i) != null) {
                mistakes.add(Mistake.at(Mistake.pointer("/" + line, word), where + word + " stands there twice."));
            }
        }
        for (TagColumn column : TagColumn.values()) {
            if (column.isNeeded() && !columns.containsKey(column) && mistakes.isEmpty()) {
                mistakes.add(Mistake.at(
                        Mistake.pointer("/" + line, column.word()),
                        "Line " + line + " lacks the column " + column.word() + "."));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return columns;
    }

    private static String separator(String word) {
        return word.indexOf(';') >= 0 || word.indexOf('\t') >= 0
                ? "; separate columns by commas and write decimals with a point."
                : ".";
    }
}
