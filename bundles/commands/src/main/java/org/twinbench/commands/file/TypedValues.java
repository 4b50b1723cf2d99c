package org.twinbench.commands.file;

import java.util.Optional;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.NumberText;
import org.twinbench.api.value.Value;

/** Values as people type them behind an {@code =}. */
public record TypedValues(JsonFormat json) {

    /** Returns a value as people type it: a number, a truth value or a text without quotes. */
    public static String text(Value value) {
        if (value instanceof Value.Decimal decimal) {
            return NumberText.of(decimal.number());
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.flag());
        }
        return value instanceof Value.Text text ? text.text() : value.toString();
    }

    /** Reads a value: what JSON reads as a number, truth value or table is one, unless a text is wanted. */
    public Value read(String text, Optional<ParameterKind> wanted) {
        if (wanted.filter(kind -> kind == ParameterKind.TEXT || kind == ParameterKind.FILE)
                .isPresent()) {
            return Value.of(text);
        }
        try {
            return json.parse(text);
        } catch (MalformedJson aText) {
            return Value.of(text);
        }
    }
}
