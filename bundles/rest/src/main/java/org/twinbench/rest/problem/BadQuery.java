package org.twinbench.rest.problem;

/** A query parameter or header that cannot be understood. */
public final class BadQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what is allowed, as a sentence */
    public BadQuery(String message) {
        super(message);
    }
}
