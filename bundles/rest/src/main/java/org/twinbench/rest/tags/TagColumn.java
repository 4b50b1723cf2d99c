package org.twinbench.rest.tags;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a tag list, in the order in which they are written; the words are those of the machine file. */
enum TagColumn {
    PORT,
    LINK,
    ADDRESS,
    RAW_LOW,
    RAW_HIGH,
    VALUE_LOW,
    VALUE_HIGH,
    WHEN_BAD,
    SAFE,
    UPDATE;

    static final List<String> WORDS =
            Arrays.stream(values()).map(TagColumn::word).toList();

    /** Returns the column of this word. */
    static Optional<TagColumn> of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a list cannot do without it. */
    boolean isNeeded() {
        return this == PORT || this == LINK || this == ADDRESS;
    }
}
