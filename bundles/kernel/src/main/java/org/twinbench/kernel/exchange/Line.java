package org.twinbench.kernel.exchange;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.contact.LinkThread;
import org.twinbench.kernel.exchange.coupled.LinkType;
import org.twinbench.kernel.exchange.tag.Outbox;

/** A link that is in use, with its two ends: what inputs take is the link's own, what outputs give is in a box of this run. */
record Line(LinkType link, LinkThread thread, Outbox outbox) {

    LinkPlan plan() {
        return link.plan();
    }

    /** Returns whether another link talks to the same remote system. */
    boolean reachesTheSame(Line other) {
        return plan().protocol().equals(other.plan().protocol())
                && plan().contact().endpoint().equals(other.plan().contact().endpoint());
    }

    /** Returns whether a controller that goes in step has repeated a tick; on the thread that ticks. */
    boolean hasAnswered(long tick) {
        link.inbox().refresh();
        return link.inbox().newest().tick >= tick;
    }

    Stream<BindingStatus> inputs() {
        return IntStream.range(0, link.inbox().bindings().size()).mapToObj(link.inbox()::status);
    }

    Stream<BindingStatus> outputs() {
        return IntStream.range(0, outbox.bindings().size()).mapToObj(outbox::status);
    }

    /** Returns how a tag is doing that nothing is bound to any more. */
    static BindingStatus left(BindingStatus tag) {
        return new BindingStatus(
                tag.port(),
                tag.direction(),
                tag.link(),
                tag.address(),
                tag.type(),
                tag.value(),
                tag.raw(),
                StatusCode.BAD_NOT_CONNECTED,
                OptionalDouble.empty(),
                tag.writes(),
                "The port is bound to this tag no more.");
    }
}
