package org.twinbench.rest.json;

/** A body that is larger than its route takes. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge(int limit) {
        super("The body is larger than the " + limit / BodyText.MEBIBYTE + " MB that are taken here.");
    }
}
