package org.twinbench.folder.sync;

/** A file has changed since it was decided what to do about it. Nothing was done; what to do is decided anew. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param file the file */
    Overtaken(String file) {
        super(file + " has changed in the meantime.");
    }
}
