package org.twinbench.api.link;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a link of a simulation is doing.
 *
 * @param link its name in the machine
 * @param protocol id of its protocol
 * @param endpoint address of the remote system
 * @param state its state
 * @param message its state in words, with the way out where there is one
 * @param roundTripMedian how long half of the batches that were read or written took at most, in seconds; absent before the first one
 * @param roundTripP99 how long 99 of 100 of them took at most, in seconds; absent before the first one
 * @param exchanges how often values of tags went over the link: batches that were read or written, or came by themselves
 * @param misses how often an exchange was not done in time
 * @param reconnects how often it was connected again after a loss
 * @param rejected how many values were not passed on: not finite, out of range, or bad
 */
public record LinkStatus(
        String link,
        String protocol,
        String endpoint,
        State state,
        String message,
        OptionalDouble roundTripMedian,
        OptionalDouble roundTripP99,
        long exchanges,
        long misses,
        long reconnects,
        long rejected) {

    /** Refuses null. */
    public LinkStatus {
        Objects.requireNonNull(link);
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(endpoint);
        Objects.requireNonNull(state);
        Objects.requireNonNull(message);
        Objects.requireNonNull(roundTripMedian);
        Objects.requireNonNull(roundTripP99);
    }

    /** States of a link. */
    public enum State {
        /** A session is being made. */
        CONNECTING,
        /** Values are exchanged. */
        CONNECTED,
        /** There is no session; another attempt follows. */
        WAITING,
        /** A certificate waits in quarantine. */
        UNTRUSTED,
        /** The remote system, or this host, does not accept the link as it is configured. */
        REFUSED,
        /** The protocol's own code failed, which is a mistake of its bundle; another attempt follows. */
        BROKEN,
        /** The simulation does not run, or has ended. */
        CLOSED
    }
}
