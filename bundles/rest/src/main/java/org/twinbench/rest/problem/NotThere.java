package org.twinbench.rest.problem;

/** What was asked for does not exist. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is not there and where to look, as a sentence */
    public NotThere(String message) {
        super(message);
    }
}
