package org.twinbench.kernel.json;

import java.util.Iterator;
import java.util.Map;
import org.twinbench.api.value.Value;

/** Prints a value in the canonical layout. */
final class Layout {

    private static final int COLUMNS = 110;
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    String print(Value value) {
        append(value, 0, 0);
        return text.append('\n').toString();
    }

    /** @param after characters that follow on the same line */
    private void append(Value value, int depth, int after) {
        int start = text.length();
        int lineStart = text.lastIndexOf("\n") + 1;
        // A character beyond the 16-bit plane takes two chars and one column, hence at most twice the columns.
        new OneLine(text, OneLine.Style.SPACED, lineStart + 2 * COLUMNS).append(value);
        if (columns(lineStart) + after <= COLUMNS || !isSplittable(value)) {
            return;
        }
        text.setLength(start);
        if (value instanceof Value.Members members) {
            split(members, depth);
        } else if (value instanceof Value.Items items) {
            split(items, depth);
        }
    }

    private int columns(int lineStart) {
        return Character.codePointCount(text, lineStart, text.length());
    }

    private static boolean isSplittable(Value value) {
        return value instanceof Value.Members members && !members.members().isEmpty()
                || value instanceof Value.Items items && !items.items().isEmpty();
    }

    private void split(Value.Members members, int depth) {
        text.append('{');
        Iterator<Map.Entry<String, Value>> rest = members.members().entrySet().iterator();
        while (rest.hasNext()) {
            Map.Entry<String, Value> member = rest.next();
            line(depth + 1);
            new OneLine(text, OneLine.Style.SPACED, Integer.MAX_VALUE).quote(member.getKey());
            text.append(": ");
            append(member.getValue(), depth + 1, rest.hasNext());
        }
        line(depth);
        text.append('}');
    }

    private void split(Value.Items items, int depth) {
        text.append('[');
        Iterator<Value> rest = items.items().iterator();
        while (rest.hasNext()) {
            Value item = rest.next();
            line(depth + 1);
            append(item, depth + 1, rest.hasNext());
        }
        line(depth);
        text.append(']');
    }

    private void append(Value value, int depth, boolean more) {
        append(value, depth, more ? 1 : 0);
        if (more) {
            text.append(',');
        }
    }

    private void line(int depth) {
        text.append('\n').append(INDENT.repeat(depth));
    }
}
