package org.twinbench.api.protocol;

/** There is no node at an address. */
public final class NoSuchNode extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message a sentence that names the address */
    public NoSuchNode(String message) {
        super(message);
    }
}
