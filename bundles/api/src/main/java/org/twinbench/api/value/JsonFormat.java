package org.twinbench.api.value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * JSON as RFC 8259 defines it and not a character more: no comments, no single quotes, no NaN, no member twice, at most 100
 * levels deep. A service; safe for use by many threads.
 */
@ProviderType
public interface JsonFormat {

    /**
     * Reads a text.
     *
     * @throws MalformedJson at the first offence
     */
    Value parse(String text);

    /** Prints a value without white space. */
    String print(Value value);

    /**
     * Prints a value in the canonical layout: two spaces per level, a value on one line if it fits 110 columns, a line feed at
     * the end. Members keep their order.
     */
    String layout(Value value);

    /** Returns the line, from 1, on which the value at this JSON pointer starts; empty if the text has none there. */
    Optional<Integer> line(String text, String pointer);

    /**
     * Returns the lines, from 1, on which the values at these JSON pointers start; a pointer that leads to nothing is not among
     * them. The text is read once, however many pointers there are.
     */
    Map<String, Integer> lines(String text, Set<String> pointers);
}
