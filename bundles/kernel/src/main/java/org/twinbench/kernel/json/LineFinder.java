package org.twinbench.kernel.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.twinbench.api.value.Mistake;

/** Finds the lines on which values start. */
final class LineFinder {

    private final String text;
    private final Set<String> pointers;
    private final JsonReader reader;
    private final Map<String, Integer> lines = new HashMap<>();
    private int counted;
    private int line = 1;

    LineFinder(String text, Set<String> pointers) {
        this.text = text;
        this.pointers = pointers;
        this.reader = Parser.reader(text);
    }

    /** Returns the lines of the pointers that lead to a value; what follows an offence is not found. */
    Map<String, Integer> find() {
        try {
            visit("");
        } catch (IOException offence) {
            // the values before it have their lines
        }
        return lines;
    }

    private void visit(String pointer) throws IOException {
        JsonToken token = reader.peek();
        if (pointers.contains(pointer)) {
            lines.put(pointer, line());
        }
        switch (token) {
            case BEGIN_OBJECT -> visitMembers(pointer);
            case BEGIN_ARRAY -> visitItems(pointer);
            default -> reader.skipValue();
        }
    }

    private void visitMembers(String pointer) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            visit(Mistake.pointer(pointer, reader.nextName()));
        }
        reader.endObject();
    }

    private void visitItems(String pointer) throws IOException {
        reader.beginArray();
        for (int index = 0; reader.hasNext(); index++) {
            visit(Mistake.pointer(pointer, Integer.toString(index)));
        }
        reader.endArray();
    }

    /** Counts on from where it was; tokens hold no line feeds, so the end of one is on its line. */
    private int line() {
        int end = (int) reader.getCharacterOffset();
        for (; counted < end; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
