package org.twinbench.rest.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/** The cells of one line, and what is wrong with them. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final List<TagColumn> SCALING =
            List.of(TagColumn.RAW_LOW, TagColumn.RAW_HIGH, TagColumn.VALUE_LOW, TagColumn.VALUE_HIGH);

    private final int line;
    private final Map<TagColumn, Integer> columns;
    private final List<String> cells;
    private final List<Mistake> mistakes = new ArrayList<>();

    Cells(int line, Map<TagColumn, Integer> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** Returns a mistake with its place. */
    static Mistake mistake(int line, Map<TagColumn, Integer> columns, TagColumn column, String message) {
        return Mistake.at(
                "/" + line + "/" + column.word(),
                "Line " + line + ", column " + (columns.getOrDefault(column, 0) + 1) + " (" + column.word() + "): "
                        + message);
    }

    void requireLength(int header) {
        if (cells.size() != header) {
            throw new InvalidInput(Mistake.at(
                    "/" + line,
                    "Line " + line + " has " + cells.size() + " cells; the first line names " + header + " columns."));
        }
    }

    void refuse(boolean wrong, TagColumn column, String message) {
        if (wrong) {
            throw new InvalidInput(mistake(line, columns, column, message).value(cell(column)));
        }
    }

    /** Reads the binding of the line. */
    TagLine read(CellValues values) {
        Arrays.stream(TagColumn.values())
                .filter(column -> column.isNeeded() && cell(column).isBlank())
                .forEach(column -> add(column, "is empty."));
        boolean scaled = SCALING.stream().anyMatch(column -> !cell(column).isEmpty());
        SCALING.stream()
                .filter(column -> scaled && cell(column).isEmpty())
                .forEach(column -> add(
                        column,
                        "is empty; scaling takes two numbers, raw_low and raw_high, and what they stand for, value_low"
                                + " and value_high."));
        Binding binding = new Binding(
                cell(TagColumn.LINK),
                cell(TagColumn.ADDRESS),
                SCALING.subList(0, 2).stream().flatMap(this::number).toList(),
                SCALING.subList(2, 4).stream()
                        .flatMap(column -> values.read(cell(column)).stream())
                        .toList(),
                choice(TagColumn.WHEN_BAD, WhenBad.values()),
                values.read(cell(TagColumn.SAFE)),
                choice(TagColumn.UPDATE, Update.values()));
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return new TagLine(line, columns, cell(TagColumn.PORT), binding);
    }

    private String cell(TagColumn column) {
        return Optional.ofNullable(columns.get(column)).map(cells::get).orElse("");
    }

    private void add(TagColumn column, String message) {
        mistakes.add(mistake(line, columns, column, message).value(cell(column)));
    }

    private Stream<Double> number(TagColumn column) {
        String cell = cell(column);
        double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!cell.isEmpty() && !Double.isFinite(number)) {
            add(column, "\"" + cell + "\" is no number; numbers are written 0.5 or 5e-1.");
        }
        return cell.isEmpty() ? Stream.empty() : Stream.of(number);
    }

    private <E extends Enum<E>> Optional<E> choice(TagColumn column, E[] choices) {
        String cell = cell(column);
        Optional<E> chosen = Arrays.stream(choices)
                .filter(choice -> word(choice).equals(cell))
                .findFirst();
        if (!cell.isEmpty() && chosen.isEmpty()) {
            add(
                    column,
                    "\"" + cell + "\" is none of "
                            + Arrays.stream(choices).map(Cells::word).collect(Collectors.joining(", ")) + ".");
        }
        return chosen;
    }

    /** Returns how a choice is written. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
