package org.twinbench.api.extension;

/** There is no extension of this name, or none any more. */
public final class NoSuchExtension extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param id the symbolic name or file name that was asked for */
    public NoSuchExtension(String id) {
        super("There is no extension \"" + id + "\".");
    }
}
