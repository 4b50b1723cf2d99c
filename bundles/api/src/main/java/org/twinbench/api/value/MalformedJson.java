package org.twinbench.api.value;

import java.util.Optional;

/** Text that is not JSON as RFC 8259 defines it, or that names a member twice. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String path;

    /**
     * @param line line of the first offence, from 1
     * @param column column of the first offence, from 1
     * @param message what is wrong, as a sentence
     */
    public MalformedJson(int line, int column, String message) {
        this(line, column, "", message);
    }

    /**
     * @param line line of the second of two members of one name, from 1
     * @param column its column, from 1
     * @param path their JSON pointer
     * @param message what to do, as a sentence
     */
    public MalformedJson(int line, int column, String path, String message) {
        super(message);
        this.line = line;
        this.column = column;
        this.path = path;
    }

    /** Returns the line of the first offence, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column of the first offence, from 1. */
    public int column() {
        return column;
    }

    /** Returns the JSON pointer of a member that stands twice; empty for text that is not JSON. */
    public Optional<String> path() {
        return Optional.of(path).filter(pointer -> !pointer.isEmpty());
    }
}
