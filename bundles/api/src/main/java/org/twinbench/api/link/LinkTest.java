package org.twinbench.api.link;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinbench.api.protocol.LinkFailure.Reason;

/**
 * How an attempt to connect went.
 *
 * @param connecting how long it took, in seconds
 * @param roundTrip how long a request took, in seconds; absent where there is no session
 * @param reason why there is no session, if there is none
 * @param message what happened, as a sentence
 */
public record LinkTest(double connecting, OptionalDouble roundTrip, Optional<Reason> reason, String message) {

    /** Refuses null. */
    public LinkTest {
        Objects.requireNonNull(roundTrip);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(message);
    }
}
