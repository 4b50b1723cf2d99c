package org.twinbench.rest.problem;

/** A request that this version of the host understands and does not carry out. */
public final class NotBuilt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is not done, and what is possible instead, as a sentence */
    public NotBuilt(String message) {
        super(message);
    }
}
