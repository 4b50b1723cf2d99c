package org.twinbench.rest.tags;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.value.CsvRecords;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.NumberText;
import org.twinbench.api.value.Value;

/** Bindings as a table, after RFC 4180. */
final class TagList {

    private final CellValues values;

    TagList(JsonFormat json) {
        this.values = new CellValues(json);
    }

    /** Returns a line for each binding, behind the names of the columns. */
    String print(Map<String, Binding> bindings) {
        StringBuilder table = new StringBuilder(CsvRecords.line(TagColumn.WORDS));
        bindings.forEach((port, binding) -> table.append(CsvRecords.line(cells(port, binding))));
        return table.toString();
    }

    private List<String> cells(String port, Binding binding) {
        return Stream.of(TagColumn.values())
                .map(column -> cell(column, port, binding))
                .toList();
    }

    private String cell(TagColumn column, String port, Binding binding) {
        return switch (column) {
            case PORT -> port;
            case LINK -> binding.link();
            case ADDRESS -> binding.address();
            case RAW_LOW -> raw(binding.raw(), 0);
            case RAW_HIGH -> raw(binding.raw(), 1);
            case VALUE_LOW -> value(binding.value(), 0);
            case VALUE_HIGH -> value(binding.value(), 1);
            case WHEN_BAD -> binding.whenBad().map(Cells::word).orElse("");
            case SAFE -> binding.safe().map(values::write).orElse("");
            case UPDATE -> binding.update().map(Cells::word).orElse("");
        };
    }

    private static String raw(List<Double> raw, int index) {
        return raw.isEmpty() ? "" : NumberText.of(raw.get(index));
    }

    private String value(List<Value> scaled, int index) {
        return scaled.isEmpty() ? "" : values.write(scaled.get(index));
    }
}
