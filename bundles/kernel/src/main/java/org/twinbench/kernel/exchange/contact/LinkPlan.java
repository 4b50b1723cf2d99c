package org.twinbench.kernel.exchange.contact;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.protocol.Contact;
import org.twinbench.kernel.exchange.tag.Bound;

/**
 * A link of a machine, checked.
 *
 * @param name its name in the machine
 * @param protocol id of its protocol
 * @param contact whom to connect to
 * @param period time from one exchange to the next, greater than zero
 * @param heartbeat address of a tag that changes while the machine runs and writes
 * @param heartbeatPeriod time from one change of the heartbeat to the next
 * @param handshake how the machine waits for the controller at each tick
 * @param bindings its bindings
 */
public record LinkPlan(
        String name,
        String protocol,
        Contact contact,
        Duration period,
        Optional<String> heartbeat,
        Duration heartbeatPeriod,
        Optional<Handshake> handshake,
        List<Bound> bindings) {

    /** Copies. */
    public LinkPlan {
        Objects.requireNonNull(name);
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(contact);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period " + period);
        }
        Objects.requireNonNull(heartbeat);
        Objects.requireNonNull(heartbeatPeriod);
        Objects.requireNonNull(handshake);
        bindings = List.copyOf(bindings);
    }

    /** Returns its bindings of one direction. */
    public List<Bound> bound(Direction direction) {
        return bindings.stream().filter(bound -> bound.direction() == direction).toList();
    }

    /** Returns the same link at its own pace, for it may not write. */
    public LinkPlan free() {
        return new LinkPlan(name, protocol, contact, period, heartbeat, heartbeatPeriod, Optional.empty(), bindings);
    }

    /**
     * Two integer tags by which machine and controller go step by step.
     *
     * @param tick address of the tag to which the number of each tick is written, after all outputs
     * @param done address of the tag in which the controller repeats it, once its outputs are there
     */
    public record Handshake(String tick, String done) {}
}
