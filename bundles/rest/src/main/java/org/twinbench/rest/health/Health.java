package org.twinbench.rest.health;

import java.util.List;

/**
 * How the host is.
 *
 * @param state whether it serves
 * @param reasons why it does not, or not all, as sentences
 */
public record Health(State state, List<String> reasons) {

    /** Copies. */
    public Health {
        reasons = List.copyOf(reasons);
    }

    /** Whether a host serves. */
    public enum State {
        /** Everything is there. */
        UP,
        /** Something is missing. */
        DEGRADED
    }
}
