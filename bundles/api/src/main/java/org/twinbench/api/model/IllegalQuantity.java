package org.twinbench.api.model;

/** A text that is no quantity, or one of the wrong dimension. */
public final class IllegalQuantity extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that names the value and what to write instead */
    public IllegalQuantity(String message) {
        super(message);
    }
}
