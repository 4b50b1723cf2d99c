package org.twinbench.extensions.archive;

import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.ExtensionRefused;
import org.twinbench.api.extension.ExtensionRefused.Reason;

/** Why a jar does not run, as sentences. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param message what is wrong and what to do, as sentences that name the file */
    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns what becomes of a jar in the folder that is refused so: one that may not be whole yet is waited for. */
    public Extension.State state() {
        return reason == Reason.DAMAGED ? Extension.State.INCOMPLETE : Extension.State.REFUSED;
    }

    /** Returns the same for those who wait for an answer. */
    public ExtensionRefused toAnswer() {
        return new ExtensionRefused(reason, getMessage());
    }
}
