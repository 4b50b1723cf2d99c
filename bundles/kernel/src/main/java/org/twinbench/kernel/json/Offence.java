package org.twinbench.kernel.json;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.twinbench.api.value.MalformedJson;

/** The place where the reader gave up, and what is wrong there: Gson only tells how to switch its strictness off. */
final class Offence {

    static final String HALF_A_CHARACTER = "This text holds half a character: a surrogate without its other half.";

    private static final String LENIENT = "Use JsonReader";

    /** What Gson's messages begin with, and what people are told instead. */
    private static final Map<String, String> SENTENCES = Map.of(
            "Unterminated string", "This text has no closing quote.",
            "Unterminated array", "A comma or a closing bracket is missing before this.",
            "Unterminated object", "A comma or a closing brace is missing before this.",
            "Expected ':'", "A colon is missing before this.",
            "Unescaped control", "This text holds a line break, a tab or the like; write \\n, \\t or \\u0001.",
            "Unpaired surrogate", HALF_A_CHARACTER,
            "Nesting limit", "This is deeper than " + Parser.DEEPEST + " levels.",
            "Invalid esc", "JSON knows no such escape; a backslash itself is written \\\\.",
            "Malformed Unicode", "After \\u must stand four hexadecimal digits.",
            "Cannot escape", "A text ends on the line where it begins; write \\n for a line break.");

    private final String text;
    private final int offset;

    Offence(String text, int offset) {
        this.text = text;
        this.offset = Math.min(offset, text.length());
    }

    MalformedJson as(String message) {
        return as("", message);
    }

    /** Tells of a member that stands twice, and its JSON pointer. */
    MalformedJson as(String path, String message) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line =
                1 + (int) text.chars().limit(lineStart).filter(c -> c == '\n').count();
        return new MalformedJson(line, offset - lineStart + 1, path, message);
    }

    MalformedJson told(IOException refusal) {
        if (refusal instanceof EOFException) {
            return new Offence(text, text.length())
                    .as(text.isBlank() ? "The text is empty." : "The text ends too early.");
        }
        String theirs = String.valueOf(refusal.getMessage());
        for (Map.Entry<String, String> sentence : SENTENCES.entrySet()) {
            if (theirs.startsWith(sentence.getKey())) {
                return new Offence(text, Math.max(0, offset - 1)).as(sentence.getValue());
            }
        }
        return unexpected(theirs.startsWith(LENIENT) || theirs.startsWith("Expected value") ? start() : offset - 1);
    }

    /** Gson has read past a wrong character, but not past a wrong word. */
    private int start() {
        if (offset == 0) {
            return 0;
        }
        char last = text.charAt(offset - 1);
        boolean wrongComma = last == ',' && ",[{".indexOf(before(offset - 1)) >= 0;
        boolean wordFollows = !wrongComma && (Character.isWhitespace(last) || "[{:,".indexOf(last) >= 0);
        return wordFollows ? offset : offset - 1;
    }

    private MalformedJson unexpected(int place) {
        Offence there = new Offence(text, Math.max(0, place));
        return there.as(there.sentence());
    }

    private String sentence() {
        char first = offset < text.length() ? text.charAt(offset) : ' ';
        return switch (first) {
            case '\'' -> "Texts and names stand in double quotes.";
            case '/', '#' -> "JSON has no comments; take this out.";
            case ',' -> "There is a comma too many.";
            case ']', '}' ->
                before(offset) == ',' ? "There is a comma too many before this." : "A value is missing here.";
            default -> sentence(word());
        };
    }

    private String sentence(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false") || lower.equals("null")) {
            return "JSON writes " + lower + ", not " + word + ".";
        }
        if (lower.matches("[-+]?(nan|inf|infinity)")) {
            return "JSON has no number " + word + ".";
        }
        return lower.matches("[-+.]?[0-9].*")
                ? word + " is not a number as JSON writes it, such as 0.5, -2 or 1e-3."
                : "\"" + word + "\" means nothing here; texts and names stand in double quotes.";
    }

    private String word() {
        int end = offset;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && ",:[]{}\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(offset, Math.max(end, Math.min(offset + 1, text.length())));
    }

    /** Returns the last visible character before a place; a space if there is none. */
    private char before(int place) {
        int last = place - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last < 0 ? ' ' : text.charAt(last);
    }
}
