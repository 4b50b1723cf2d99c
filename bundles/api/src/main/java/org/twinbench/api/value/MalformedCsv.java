package org.twinbench.components.csvreplay;

/** A text that is not CSV. */
final class MalformedCsv extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedCsv(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the line of the mistake, from 1. */
    int line() {
        return line;
    }
}
