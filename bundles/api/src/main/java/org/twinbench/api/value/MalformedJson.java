package org.twinbench.api.value;

/** Text that is not JSON as RFC 8259 defines it, or that names a member twice. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line line of the first offence, from 1
     * @param column column of the first offence, from 1
     * @param message what is wrong, as a sentence
     */
    public MalformedJson(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Returns the line of the first offence, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column of the first offence, from 1. */
    public int column() {
        return column;
    }
}
