package org.twinbench.kernel.exchange.contact;

import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.protocol.LinkFailure;

/** The state of a link, in a word and in a sentence. */
record Standing(State state, String message) {

    static final Standing CLOSED = new Standing(State.CLOSED, "The simulation does not run.");

    /** Returns what follows from a failure. */
    static Standing after(LinkFailure failure) {
        State state =
                switch (failure.reason()) {
                    case UNREACHABLE, BUSY -> State.WAITING;
                    case UNTRUSTED -> State.UNTRUSTED;
                    case REFUSED -> State.REFUSED;
                    case BROKEN -> State.BROKEN;
                };
        return new Standing(state, failure.getMessage());
    }
}
