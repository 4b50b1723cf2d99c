package org.twinbench.api.value;

/** A text that is not CSV. */
public final class MalformedCsv extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line line of the mistake, from 1
     * @param message what that line does, to be read behind its number
     */
    public MalformedCsv(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the line of the mistake, from 1. */
    public int line() {
        return line;
    }
}
