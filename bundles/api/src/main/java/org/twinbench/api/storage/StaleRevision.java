package org.twinbench.api.storage;

/** Somebody else has changed the document in the meantime. Nothing was written. */
public final class StaleRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final long current;

    /**
     * @param id the document
     * @param current its present revision
     */
    public StaleRevision(long id, long current) {
        super("Document " + id + " has revision " + current + " by now.");
        this.id = id;
        this.current = current;
    }

    /** Returns the document's id. */
    public long id() {
        return id;
    }

    /** Returns its present revision. */
    public long current() {
        return current;
    }
}
