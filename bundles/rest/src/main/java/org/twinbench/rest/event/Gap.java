package org.twinbench.rest.event;

import java.util.Optional;

/**
 * Here the stream has a hole: what the host tells in events must be read anew.
 *
 * @param reason why
 * @param missed how many events are missing; absent where nobody knows
 */
public record Gap(Reason reason, Optional<Long> missed) {

    /** Why a stream has a hole. */
    public enum Reason {
        /** The client was away, or slow, for longer than the host remembers. */
        TOO_OLD,
        /** The id is of a host that ran before this one. */
        RESTARTED
    }
}
