package org.twinbench.api.extension;

/** A jar cannot be used; nothing was changed. */
public final class ExtensionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param message what is wrong with the jar and what to do, as sentences */
    public ExtensionRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns the sort of reason. */
    public Reason reason() {
        return reason;
    }

    /** Why a jar cannot be used. */
    public enum Reason {
        /** Not a whole zip file: damaged, or still being copied. */
        DAMAGED,
        /**
         * A zip file that no bundle has a reason to be: no manifest, paths that lead elsewhere, entries that stand twice, or
         * other bytes than were signed.
         */
        MALFORMED,
        /** Larger than is taken, packed or unpacked. */
        TOO_LARGE,
        /** Another bundle has its symbolic name, or another extension its file name. */
        CONFLICT,
        /** What it needs is not there, or it does not start. */
        UNUSABLE
    }
}
