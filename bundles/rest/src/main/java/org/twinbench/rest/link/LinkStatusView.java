package org.twinbench.rest.link;

import java.util.Optional;
import java.util.OptionalDouble;
import org.twinbench.api.link.LinkStatus;

/**
 * How a link of a simulation is doing.
 *
 * @param link its name in the machine
 * @param protocol id of its protocol
 * @param endpoint address of the remote system
 * @param state its state
 * @param message its state in words, with the way out where there is one
 * @param roundTripMedian how long half of the batches that were read or written took at most, in s
 * @param roundTripP99 how long 99 of 100 of them took at most, in s
 * @param exchanges how often values of tags went over the link: batches that were read or written, or came by themselves
 * @param misses how often an exchange was not done in time
 * @param reconnects how often it was connected again after a loss
 * @param rejected how many values were not passed on: not finite, out of range, or bad
 */
public record LinkStatusView(
        String link,
        String protocol,
        String endpoint,
        LinkStatus.State state,
        String message,
        Optional<Double> roundTripMedian,
        Optional<Double> roundTripP99,
        long exchanges,
        long misses,
        long reconnects,
        long rejected) {

    /** Returns what is answered about a link. */
    public static LinkStatusView of(LinkStatus status) {
        return new LinkStatusView(
                status.link(),
                status.protocol(),
                status.endpoint(),
                status.state(),
                status.message(),
                optional(status.roundTripMedian()),
                optional(status.roundTripP99()),
                status.exchanges(),
                status.misses(),
                status.reconnects(),
                status.rejected());
    }

    static Optional<Double> optional(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
}
