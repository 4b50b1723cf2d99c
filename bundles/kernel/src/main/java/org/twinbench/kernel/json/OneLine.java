package org.twinbench.kernel.json;

import java.util.List;
import java.util.Map;
import org.twinbench.api.value.NumberText;
import org.twinbench.api.value.Value;

/** Prints values on one line, as long as they fit. */
final class OneLine {

    /** What stands between the parts of a value. */
    enum Style {
        DENSE("{", "}", ",", ":"),
        SPACED("{ ", " }", ", ", ": ");

        private final String open;
        private final String close;
        private final String comma;
        private final String colon;

        Style(String open, String close, String comma, String colon) {
            this.open = open;
            this.close = close;
            this.comma = comma;
            this.colon = colon;
        }
    }

    private final StringBuilder text;
    private final Style style;
    private final int limit;

    /** @param limit characters in the text, from where on the rest is left out */
    OneLine(StringBuilder text, Style style, int limit) {
        this.text = text;
        this.style = style;
        this.limit = limit;
    }

    void append(Value value) {
        if (value instanceof Value.Members members) {
            append(members.members());
        } else if (value instanceof Value.Items items) {
            append(items.items());
        } else if (value instanceof Value.Text given) {
            quote(given.text());
        } else if (value instanceof Value.Decimal decimal) {
            text.append(NumberText.of(decimal.number()));
        } else {
            text.append(value instanceof Value.Flag flag ? Boolean.toString(flag.flag()) : "null");
        }
    }

    private void append(Map<String, Value> members) {
        if (members.isEmpty()) {
            text.append("{}");
            return;
        }
        String separator = style.open;
        for (Map.Entry<String, Value> member : members.entrySet()) {
            if (text.length() > limit) {
                return;
            }
            text.append(separator);
            quote(member.getKey());
            text.append(style.colon);
            append(member.getValue());
            separator = style.comma;
        }
        text.append(style.close);
    }

    private void append(List<Value> items) {
        text.append('[');
        String separator = "";
        for (Value item : items) {
            if (text.length() > limit) {
                return;
            }
            text.append(separator);
            append(item);
            separator = style.comma;
        }
        text.append(']');
    }

    void quote(String given) {
        text.append('"');
        for (int i = 0; i < given.length(); i++) {
            char letter = given.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> appendVisible(letter);
            }
        }
        text.append('"');
    }

    private void appendVisible(char letter) {
        if (letter < ' ') {
            text.append(String.format("\\u%04x", (int) letter));
        } else {
            text.append(letter);
        }
    }
}
