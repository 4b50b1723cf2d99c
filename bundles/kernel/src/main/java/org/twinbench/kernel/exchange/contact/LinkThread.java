package org.twinbench.kernel.exchange.contact;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Tag;
import org.twinbench.kernel.exchange.tag.Inbox;
import org.twinbench.kernel.exchange.tag.Outbox;

/**
 * A link that is in use: a thread that connects, exchanges, and connects again after a loss. Whatever a protocol does, no other
 * thread waits for it.
 */
public final class LinkThread implements AutoCloseable {

    private static final int CONNECTING_TIMEOUTS = 5;

    private final LinkPlan plan;
    private final ProtocolFinder protocols;
    private final boolean armed;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Deadline deadline;
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final BrokenProtocol broken = new BrokenProtocol();
    private RoundTrips trips = new RoundTrips();
    private final Losses losses = new Losses(() -> trips.noteTold(), this::stopTaking);
    private final CurrentSession current = new CurrentSession();
    private final Thread thread;
    private volatile Standing standing = Standing.CLOSED;
    private volatile boolean open = true;
    private volatile boolean awake;

    /**
     * @param protocols finds what makes its sessions
     * @param armed whether tags may be written
     * @param clock does what is due when a protocol does not come back
     */
    public LinkThread(
            String thread,
            LinkPlan plan,
            ProtocolFinder protocols,
            boolean armed,
            Inbox inbox,
            Outbox outbox,
            ScheduledExecutorService clock) {
        this.plan = plan;
        this.protocols = protocols;
        this.armed = armed;
        this.inbox = inbox;
        this.outbox = outbox;
        this.deadline = new Deadline(clock, this::miss);
        this.thread = new Thread(this::run, thread);
        this.thread.setDaemon(true);
        // it is made by whoever starts a simulation, and must keep nothing of that
        this.thread.setContextClassLoader(LinkThread.class.getClassLoader());
    }

    /** Goes on counting where another one was; before it starts. */
    public void follow(LinkThread before) {
        trips = before.trips;
    }

    /** Begins to connect. */
    public void start() {
        standing = new Standing(State.CONNECTING, "Connecting to " + plan.contact() + ".");
        thread.start();
    }

    /** One that is ended before it has connected connects nevertheless: the one before it may have left its safe values to it. */
    private void run() {
        do {
            try {
                connect();
            } catch (LinkFailure failure) {
                lose(failure);
            } catch (InterruptedException given) {
                lose(losses.first().orElseGet(() -> missed("an answer")));
            }
        } while (open);
        deadline.close();
        standing = Standing.CLOSED;
    }

    private void connect() throws LinkFailure, InterruptedException {
        Protocol protocol = protocols
                .find(plan)
                .orElseThrow(() -> new LinkFailure(
                        Reason.UNREACHABLE,
                        "Protocol " + plan.protocol() + " is not installed; install an extension that brings it."));
        losses.clear();
        try {
            converse(protocol);
        } catch (RuntimeException | LinkageError thrown) {
            // what closes a session under a call that waits is the reason for whatever that call throws
            throw losses.first().orElseGet(() -> broken.failure(plan.contact().endpoint(), protocol, thrown));
        }
    }

    private void converse(Protocol protocol) throws LinkFailure, InterruptedException {
        Session<?> connected =
                deadline.within(patience(CONNECTING_TIMEOUTS), "a session", () -> protocol.connect(plan.contact()));
        current.begin(protocol, connected);
        try {
            converse(connected);
        } finally {
            current.close();
        }
    }

    private Duration patience(int timeouts) {
        return plan.contact().timeout().multipliedBy(timeouts);
    }

    private <T extends Tag> void converse(Session<T> with) throws LinkFailure, InterruptedException {
        Conversation<T> conversation = deadline.within(
                patience(CONNECTING_TIMEOUTS),
                "its tags",
                () -> Conversation.begin(with, plan, inbox, outbox, armed, losses));
        Exchange exchange = deadline.within(patience(2), "its tags", () -> exchange(conversation));
        standing = new Standing(State.CONNECTED, "Connected to " + plan.contact() + ".");
        while (open) {
            deadline.within(patience(2), "an answer", () -> exchangeOnce(exchange));
            backoff.reset();
            exchange.await(() -> open && losses.first().isEmpty());
            losses.throwFirst();
        }
        deadline.within(patience(1), "an answer", conversation::makeSafe);
    }

    /** A protocol that has a deadline of its own gives up before this thread does: that is a miss as well. */
    private boolean exchangeOnce(Exchange exchange) throws LinkFailure, InterruptedException {
        long began = System.nanoTime();
        try {
            boolean any = exchange.perform();
            if (any) {
                trips.note(System.nanoTime() - began);
            }
            return any;
        } catch (LinkFailure failure) {
            if (System.nanoTime() - began >= patience(1).toNanos()) {
                trips.noteMiss();
            }
            throw failure;
        }
    }

    private <T extends Tag> Exchange exchange(Conversation<T> conversation) throws LinkFailure, InterruptedException {
        Heartbeat<T> heartbeat = Heartbeat.of(conversation, plan, armed, outbox);
        return plan.handshake().isPresent()
                ? new Exchange.InStep<>(
                        conversation, heartbeat, inbox, outbox, plan.handshake().get())
                : new Exchange.Periodic(
                        conversation, heartbeat, inbox, plan.period().toNanos());
    }

    /** A call that does not come back in time is ended: its session is closed under it. */
    private void miss(String awaited) {
        trips.noteMiss();
        losses.note(missed(awaited));
        inbox.lose(StatusCode.BAD_TIMEOUT);
        current.close();
        thread.interrupt();
    }

    private LinkFailure missed(String awaited) {
        return new LinkFailure(
                Reason.UNREACHABLE, plan.contact() + " does not give " + awaited + " in time; trying again.");
    }

    private void lose(LinkFailure failure) {
        Thread.interrupted();
        boolean lost = standing.state() == State.CONNECTED;
        standing = Standing.after(failure);
        inbox.lose(StatusCode.BAD_NO_COMMUNICATION);
        outbox.lose(StatusCode.BAD_NOT_CONNECTED);
        if (lost) {
            trips.noteReconnect();
        }
        awake = false;
        long due = System.nanoTime() + backoff.after(failure.reason()).toNanos();
        for (long left = due - System.nanoTime(); open && !awake && left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** A protocol has come or gone: connects anew with what is installed, unless it is the one that is used. */
    public void protocolChanged(String id) {
        if (id.equals(plan.protocol())) {
            current.maker()
                    .filter(protocol -> !isInstalled(protocol))
                    .ifPresent(
                            gone -> losses.lost(new LinkFailure(Reason.UNREACHABLE, "Protocol " + id + " has gone.")));
            awake = true;
            LockSupport.unpark(thread);
        }
    }

    private boolean isInstalled(Protocol protocol) {
        try {
            return protocols.find(plan).filter(found -> found == protocol).isPresent();
        } catch (LinkFailure refused) {
            return false;
        }
    }

    private void stopTaking() {
        inbox.lose(StatusCode.BAD_NO_COMMUNICATION);
        LockSupport.unpark(thread);
    }

    /** Lets an exchange that waits look whether it is due. */
    public void nudge() {
        LockSupport.unpark(thread);
    }

    /** Lets the link write its safe values, where it still lives, and end its session; waits for nothing. */
    public void end() {
        open = false;
        LockSupport.unpark(thread);
    }

    /** Ends the link, and waits for that as long as a request may take. */
    @Override
    public void close() {
        end();
        try {
            thread.join(plan.contact().timeout().multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            current.close();
            thread.interrupt();
        }
    }

    /** Returns how the link is doing. */
    public LinkStatus status() {
        Standing now = standing;
        return new LinkStatus(
                plan.name(),
                plan.protocol(),
                plan.contact().endpoint(),
                now.state(),
                now.message(),
                trips.quantile(50),
                trips.quantile(99),
                trips.count(),
                trips.misses(),
                trips.reconnects(),
                inbox.rejected());
    }
}
