package org.twinbench.rest.health;

import java.util.List;

/**
 * How the host is.
 *
 * @param state whether it serves
 * @param reasons what is missing or does not work, as sentences
 */
public record Health(State state, List<String> reasons) {

    /** Copies. */
    public Health {
        reasons = List.copyOf(reasons);
    }

    /** Whether a host serves. */
    public enum State {
        /** Everything works. */
        UP,
        /** It serves; something wants attention. Whoever restarts it would gain nothing. */
        DEGRADED,
        /** A part is missing without which it does not serve; at the start for a moment. */
        DOWN
    }
}
