package org.twinbench.kernel.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.contact.LinkPlan.Handshake;
import org.twinbench.kernel.exchange.contact.LinkThread;
import org.twinbench.kernel.exchange.line.LineProtocol;
import org.twinbench.kernel.exchange.line.LineServer;
import org.twinbench.kernel.exchange.tag.Batch;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Bound.Amount;
import org.twinbench.kernel.exchange.tag.Inbox;
import org.twinbench.kernel.exchange.tag.Outbox;
import org.twinbench.kernel.exchange.tag.PresentRow;
import org.twinbench.kernel.exchange.tag.Scale;
import org.twinbench.kernel.setting.ParameterValues;

/** A remote system that talks in lines, and links to it without a machine; for one test. */
final class LinkBench implements AfterEachCallback {

    static final String THREAD = "link plc";

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<LinkThread> links = new ArrayList<>();
    private final AtomicLong attempts = new AtomicLong();
    final LineServer server;

    LinkBench() {
        server = new LineServer()
                .tag("opening", DataType.INT16, "13824")
                .tag("run", DataType.BOOLEAN, "1")
                .tag("level", DataType.FLOAT32, "0")
                .tag("count", DataType.UINT8, "0")
                .tag("beat", DataType.UINT8, "0")
                .tag("tick", DataType.INT32, "0")
                .tag("done", DataType.INT32, "0");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        links.forEach(LinkThread::close);
        server.close();
        clock.shutdownNow();
    }

    /** Returns how often links have begun to connect. */
    long attempts() {
        return attempts.get();
    }

    static Bound input(String address, Kind kind, WhenBad whenBad) {
        return new Bound(
                "valve." + address,
                Direction.INPUT,
                kind,
                "1",
                address,
                Scale.NONE,
                whenBad,
                new Amount(0.25, 7),
                Optional.of(new Amount(-1, -1)),
                false);
    }

    static Bound opening(WhenBad whenBad) {
        return new Bound(
                "valve.opening",
                Direction.INPUT,
                Kind.REAL,
                "1",
                "opening",
                new Scale(0, 27648, 0, 1),
                whenBad,
                new Amount(0.25, 0),
                Optional.of(new Amount(-1, 0)),
                false);
    }

    static Bound output(String address, Kind kind, Optional<Amount> safe) {
        return new Bound(
                "tank." + address,
                Direction.OUTPUT,
                kind,
                "1",
                address,
                Scale.NONE,
                WhenBad.REJECT,
                new Amount(0, 0),
                safe,
                false);
    }

    record Ends(LinkThread link, Inbox inbox, Outbox outbox, Shown shown) {

        Batch newest() {
            inbox.refresh();
            return inbox.newest();
        }

        void give(long tick, double real, long whole) {
            shown.show(tick, real, whole);
        }
    }

    /** A row in which all signals have one value. */
    static final class Shown implements PresentRow {

        private boolean any;
        private long tick;
        private double real;
        private long whole;

        synchronized void show(long newTick, double newReal, long newWhole) {
            any = true;
            tick = newTick;
            real = newReal;
            whole = newWhole;
        }

        @Override
        public synchronized boolean read(Batch into) {
            Arrays.fill(into.reals, real);
            Arrays.fill(into.wholes, whole);
            into.tick = tick;
            return any;
        }
    }

    Ends start(boolean armed, Optional<String> heartbeat, Optional<Handshake> handshake, Bound... bindings) {
        LinkPlan plan = new LinkPlan(
                "plc",
                "line",
                new Contact(server.endpoint(), new ParameterValues(Map.of()), Duration.ofMillis(500)),
                Duration.ofMillis(5),
                heartbeat,
                Duration.ofMillis(20),
                handshake,
                List.of(bindings));
        Inbox inbox = new Inbox("plc", plan.bound(Direction.INPUT));
        Shown shown = new Shown();
        Outbox outbox = new Outbox("plc", plan.bound(Direction.OUTPUT), shown);
        Protocol protocol = new LineProtocol();
        LinkThread link = new LinkThread(
                THREAD,
                plan,
                asking -> {
                    attempts.incrementAndGet();
                    return Optional.of(protocol).filter(p -> asking.protocol().equals("line"));
                },
                armed,
                inbox,
                outbox,
                clock);
        links.add(link);
        link.start();
        return new Ends(link, inbox, outbox, shown);
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.onSpinWait();
        }
    }
}
