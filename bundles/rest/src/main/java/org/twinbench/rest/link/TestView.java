package org.twinbench.rest.link;

import java.util.Optional;
import org.twinbench.api.link.LinkTest;
import org.twinbench.api.protocol.LinkFailure.Reason;

/**
 * How an attempt to connect went.
 *
 * @param connected whether there was a session
 * @param connecting how long it took, in s
 * @param roundTrip how long a request took, in s
 * @param reason why there was no session
 * @param message what happened
 */
public record TestView(
        boolean connected, double connecting, Optional<Double> roundTrip, Optional<Reason> reason, String message) {

    static TestView of(LinkTest test) {
        return new TestView(
                test.reason().isEmpty(),
                test.connecting(),
                LinkStatusView.optional(test.roundTrip()),
                test.reason(),
                test.message());
    }
}
