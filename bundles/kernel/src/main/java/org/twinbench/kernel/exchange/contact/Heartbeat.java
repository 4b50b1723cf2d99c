package org.twinbench.kernel.exchange.contact;

import java.util.Optional;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Tag;
import org.twinbench.kernel.exchange.tag.Outbox;

/**
 * Counts in a tag as long as the machine ticks and is armed, so that the controller notices when it does not any more. Used by the
 * link's thread.
 */
final class Heartbeat<T extends Tag> {

    private final Conversation<T> conversation;
    private final Optional<T> tag;
    private final Outbox outbox;
    private final long period;
    private long next = System.nanoTime();
    private long count;
    private long tick = -1;

    private Heartbeat(Conversation<T> conversation, Optional<T> tag, Outbox outbox, long period) {
        this.conversation = conversation;
        this.tag = tag;
        this.outbox = outbox;
        this.period = period;
    }

    static <T extends Tag> Heartbeat<T> of(Conversation<T> conversation, LinkPlan plan, boolean armed, Outbox outbox)
            throws LinkFailure, InterruptedException {
        Optional<T> tag = armed && plan.heartbeat().isPresent()
                ? Optional.of(conversation.signal(plan.heartbeat().get(), true))
                : Optional.empty();
        return new Heartbeat<>(conversation, tag, outbox, plan.heartbeatPeriod().toNanos());
    }

    /** Counts on, if it is time and the machine has ticked since; returns whether it did. */
    boolean beat() throws LinkFailure, InterruptedException {
        boolean due = tag.isPresent() && System.nanoTime() - next >= 0 && outbox.isNewerThan(tick);
        if (due) {
            tick = outbox.tick();
            next = System.nanoTime() + period;
            count++;
            conversation.write(tag.get(), count);
        }
        return due;
    }
}
