package org.twinbench.api.storage;

/** The backend could not do what it was asked: the disk is full, the file is locked or broken. */
public final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, as a sentence */
    public StorageFailure(String message) {
        super(message);
    }

    /** @param message what happened and what to do, as a sentence */
    public StorageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
