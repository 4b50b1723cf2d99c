package org.twinbench.rest.body;

/** A body that is larger than its route takes. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge(int mebibytes) {
        super("The body is larger than the " + mebibytes + " MiB that are taken here.");
    }
}
