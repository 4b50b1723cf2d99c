package org.twinbench.extensions;

import org.twinbench.api.extension.Extension;

/** Why a jar does not run, as sentences. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Extension.State state;

    Refusal(Extension.State state, String message) {
        super(message);
        this.state = state;
    }

    Extension.State state() {
        return state;
    }
}
