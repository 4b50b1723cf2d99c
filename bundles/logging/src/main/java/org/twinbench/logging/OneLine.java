package org.twinbench.logging;

/** Texts that nobody vouches for, on one line: they cannot forge another, nor give orders to a terminal. */
final class OneLine {

    private OneLine() {}

    /** Returns a text with line breaks and control characters as Java writes them: {@code \n}, {@code \u001b}. */
    static String of(String text) {
        if (text.codePoints().noneMatch(OneLine::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        switch (point) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("  ");
            default -> {
                if (isUnsafe(point)) {
                    safe.append(String.format("\\u%04x", point));
                } else {
                    safe.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
