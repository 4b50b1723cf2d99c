package org.twinbench.storage.sqlite.packing;

/** Packed numbers are not what was packed. */
public final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong */
    public Damaged(String message) {
        super(message);
    }

    Damaged(Throwable cause) {
        super(cause);
    }
}
