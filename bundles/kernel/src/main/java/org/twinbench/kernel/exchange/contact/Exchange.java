package org.twinbench.kernel.exchange.contact;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Tag;
import org.twinbench.kernel.exchange.tag.Inbox;
import org.twinbench.kernel.exchange.tag.Outbox;

/** One exchange after the other, at the link's own pace or in step with the machine. Used by the link's thread. */
interface Exchange {

    /** Waits until the next exchange is due, or {@code goesOn} no more. */
    void await(BooleanSupplier goesOn);

    /** Writes and reads; returns whether there was anything to write or to read. */
    boolean perform() throws LinkFailure, InterruptedException;

    /** Exchanges at times that are a period apart. */
    final class Periodic implements Exchange {

        private final Conversation<?> conversation;
        private final Heartbeat<?> heartbeat;
        private final Inbox inbox;
        private final long period;
        private long due = System.nanoTime();

        Periodic(Conversation<?> conversation, Heartbeat<?> heartbeat, Inbox inbox, long periodNanos) {
            this.conversation = conversation;
            this.heartbeat = heartbeat;
            this.inbox = inbox;
            this.period = periodNanos;
        }

        @Override
        public void await(BooleanSupplier goesOn) {
            for (long left = due - System.nanoTime();
                    left > 0 && goesOn.getAsBoolean();
                    left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            due = Math.max(due + period, System.nanoTime());
        }

        @Override
        public boolean perform() throws LinkFailure, InterruptedException {
            boolean any = conversation.write();
            if (conversation.read()) {
                inbox.handOver();
                any = true;
            }
            return heartbeat.beat() || any;
        }
    }

    /**
     * Exchanges once for each tick: outputs are written, then the tick's number, and inputs are read when the controller has
     * repeated it.
     */
    final class InStep<T extends Tag> implements Exchange {

        private static final long LOOK_NANOS = 200_000;

        private final Conversation<T> conversation;
        private final Heartbeat<T> heartbeat;
        private final Inbox inbox;
        private final Outbox outbox;
        private final T tick;
        private final T done;
        private long answered = -1;
        private boolean asked;

        InStep(
                Conversation<T> conversation,
                Heartbeat<T> heartbeat,
                Inbox inbox,
                Outbox outbox,
                LinkPlan.Handshake handshake)
                throws LinkFailure, InterruptedException {
            this.conversation = conversation;
            this.heartbeat = heartbeat;
            this.inbox = inbox;
            this.outbox = outbox;
            this.tick = conversation.signal(handshake.tick(), true);
            this.done = conversation.signal(handshake.done(), false);
        }

        @Override
        public void await(BooleanSupplier goesOn) {
            while (!asked && !outbox.isNewerThan(answered) && goesOn.getAsBoolean()) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
            if (asked) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
        }

        @Override
        public boolean perform() throws LinkFailure, InterruptedException {
            if (!asked && outbox.isNewerThan(answered)) {
                conversation.write();
                conversation.write(tick, outbox.tick());
                asked = true;
            }
            if (asked && conversation.has(done, outbox.tick())) {
                conversation.read();
                answered = outbox.tick();
                asked = false;
                inbox.answer(answered);
                heartbeat.beat();
                return true;
            }
            return false;
        }
    }
}
