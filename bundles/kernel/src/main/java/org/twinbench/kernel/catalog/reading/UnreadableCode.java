package org.twinbench.kernel.catalog.reading;

/** A class file that is not there or makes no sense. */
public final class UnreadableCode extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message which class, and what to do, as a sentence */
    UnreadableCode(String message) {
        super(message);
    }
}
