package org.twinbench.rest.tags;

import java.util.Optional;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Value;

/**
 * Values in cells, as people write them: {@code 100 %}, {@code 27648}, {@code true}. A text that would read as something else
 * stands in the quotes of JSON.
 */
record CellValues(JsonFormat json) {

    /** Returns the value of a cell; none for an empty one. */
    Optional<Value> read(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            Value value = json.parse(cell);
            return Optional.of(isPlain(value) ? value : Value.of(cell));
        } catch (MalformedJson text) {
            return Optional.of(Value.of(cell));
        }
    }

    private static boolean isPlain(Value value) {
        return value instanceof Value.Decimal || value instanceof Value.Flag || value instanceof Value.Text;
    }

    /** Returns the cell of a value, which reads back as the same. */
    String write(Value value) {
        return value instanceof Value.Text text
                        && read(text.text()).filter(value::equals).isPresent()
                ? text.text()
                : json.print(value);
    }
}
