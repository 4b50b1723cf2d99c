package org.twinbench.rest.tags;

import java.util.Map;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.value.Mistake;

/**
 * A line of a tag list.
 *
 * @param line its number in the list, from 1
 * @param columns where each column stands, from 0
 * @param port the port, {@code path.port}
 * @param binding what is bound to it
 */
record TagLine(int line, Map<TagColumn, Integer> columns, String port, Binding binding) {

    /**
     * Returns a mistake of the edit that this line becomes as a mistake of the line.
     *
     * @param path pointer into the edit: {@code /to/safe}
     */
    Mistake told(Mistake mistake, String path) {
        Mistake placed = Cells.mistake(line, columns, column(path.split("/")), mistake.message());
        return new Mistake(placed.path(), placed.message(), mistake.value(), mistake.range(), mistake.suggestion());
    }

    private static TagColumn column(String[] steps) {
        if (steps.length < 3) {
            return TagColumn.PORT;
        }
        boolean high = steps.length > 3 && steps[3].equals("1");
        return switch (steps[2]) {
            case "raw" -> high ? TagColumn.RAW_HIGH : TagColumn.RAW_LOW;
            case "value" -> high ? TagColumn.VALUE_HIGH : TagColumn.VALUE_LOW;
            default -> TagColumn.of(steps[2]).orElse(TagColumn.PORT);
        };
    }
}
