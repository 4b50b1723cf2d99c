package org.twinbench.kernel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.link.TagWrites;
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

class LinkThreadTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<LinkThread> links = new ArrayList<>();
    private LineServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new LineServer()
                .tag("opening", DataType.INT16, "13824")
                .tag("run", DataType.BOOLEAN, "1")
                .tag("level", DataType.FLOAT32, "0")
                .tag("count", DataType.UINT8, "0")
                .tag("beat", DataType.UINT8, "0")
                .tag("tick", DataType.INT32, "0")
                .tag("done", DataType.INT32, "0");
    }

    @AfterEach
    void end() {
        links.forEach(LinkThread::close);
        server.close();
        clock.shutdownNow();
    }

    private static Bound input(String address, Kind kind, WhenBad whenBad) {
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

    private static Bound opening(WhenBad whenBad) {
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

    private static Bound output(String address, Kind kind, Optional<Amount> safe) {
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

    private record Ends(LinkThread link, Inbox inbox, Outbox outbox, Shown shown) {

        Batch newest() {
            inbox.refresh();
            return inbox.newest();
        }

        void give(long tick, double real, long whole) {
            shown.show(tick, real, whole);
        }
    }

    /** A row in which all signals have one value. */
    private static final class Shown implements PresentRow {

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

    private Ends start(boolean armed, Optional<String> heartbeat, Optional<Handshake> handshake, Bound... bindings) {
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
                "link plc",
                plan,
                asking -> Optional.of(protocol).filter(p -> asking.protocol().equals("line")),
                armed,
                inbox,
                outbox,
                clock);
        links.add(link);
        link.start();
        return new Ends(link, inbox, outbox, shown);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.onSpinWait();
        }
    }

    @Test
    void valuesOfTagsComeScaledAndInTheKindOfThePort() {
        Ends ends = start(
                false,
                Optional.empty(),
                Optional.empty(),
                opening(WhenBad.REJECT),
                input("run", Kind.BOOLEAN, WhenBad.REJECT),
                input("opening", Kind.INTEGER, WhenBad.REJECT));
        await("good", () -> ends.newest().isGood());
        assertEquals(0.5, ends.newest().reals[0]);
        assertEquals(1, ends.newest().wholes[1]);
        assertEquals(13824, ends.newest().wholes[2]);
        server.set("opening", "27648");
        await("changed", () -> ends.newest().reals[0] == 1);
        assertEquals(State.CONNECTED, ends.link().status().state());
        assertTrue(ends.link().status().roundTripP99().getAsDouble() > 0);
    }

    @Test
    void startValuesAreThereAndBadUntilTheFirstAnswer() {
        server.freeze(true);
        Ends ends = start(false, Optional.empty(), Optional.empty(), opening(WhenBad.REJECT));
        assertEquals(0.25, ends.newest().reals[0]);
        assertFalse(ends.newest().isGood());
        server.freeze(false);
    }

    @Test
    void nothingIsWrittenUnlessArmed() {
        Ends ends = start(false, Optional.of("beat"), Optional.empty(), output("level", Kind.REAL, Optional.empty()));
        ends.give(1, 0.75, 0);
        await(
                "would be written",
                () -> ends.outbox().status(0).raw().map(Object::toString).isPresent());
        await("counted", () -> ends.outbox().status(0).writes().refused() == 1);
        ends.give(2, 0.5, 0);
        await("counted", () -> ends.outbox().status(0).writes().refused() == 2);
        assertEquals(
                new TagWrites(0, 2, 1, 2, Optional.empty()),
                ends.outbox().status(0).writes());
        ends.link().close();
        assertEquals(List.of(), server.written());
    }

    @Test
    void whatChangesIsWrittenOnceAndSafeValuesAtTheEnd() {
        Ends ends = start(
                true, Optional.empty(), Optional.empty(), output("level", Kind.REAL, Optional.of(new Amount(-1, 0))));
        await("connected", () -> ends.link().status().state() == State.CONNECTED);
        ends.give(1, 0.75, 0);
        await("written", () -> server.get("level").equals("0.75"));
        ends.give(2, 0.75, 0);
        ends.give(3, 0.5, 0);
        await("written", () -> server.get("level").equals("0.5"));
        ends.link().close();
        assertEquals(List.of("level=0.75", "level=0.5", "level=-1.0"), server.written());
        assertEquals(State.CLOSED, ends.link().status().state());
    }

    @Test
    void whatDoesNotFitIsNotWritten() {
        Ends ends = start(
                true,
                Optional.empty(),
                Optional.empty(),
                output("count", Kind.INTEGER, Optional.empty()),
                output("level", Kind.REAL, Optional.empty()));
        ends.give(1, 1e300, 256);
        await("refused", () -> !ends.outbox().status(1).message().isEmpty());
        assertEquals(
                "The value does not fit into UINT8; it is not written.",
                ends.outbox().status(0).message());
        assertTrue(ends.outbox().status(0).status().isBad());
        ends.give(2, 1, 255);
        await("written", () -> server.get("count").equals("255"));
        assertEquals(List.of("count=255", "level=1.0"), server.written());
    }

    @Test
    void aTagThatIsMissingOrOfAWrongKindIsNamedAndTheOthersGoOn() {
        Ends ends = start(
                false,
                Optional.empty(),
                Optional.empty(),
                input("nowhere", Kind.REAL, WhenBad.REJECT),
                input("level", Kind.BOOLEAN, WhenBad.REJECT),
                opening(WhenBad.REJECT));
        await("good", () -> ends.newest().reals[2] == 0.5);
        assertEquals("There is no tag nowhere.", ends.inbox().status(0).message());
        assertEquals(
                "The tag is FLOAT32; the port takes a truth value, which would lose its fraction.",
                ends.inbox().status(1).message());
        assertTrue(ends.inbox().status(0).status().isBad());
    }

    @Test
    void policiesForBadValues() throws IOException {
        Ends ends = start(
                false,
                Optional.empty(),
                Optional.empty(),
                opening(WhenBad.REJECT),
                opening(WhenBad.HOLD),
                opening(WhenBad.PASS));
        await("good", () -> ends.newest().isGood());
        server.die();
        await("bad", () -> !ends.newest().isGood());
        assertEquals(-1, ends.newest().reals[0]);
        assertEquals(0.5, ends.newest().reals[1]);
        assertEquals(0.5, ends.newest().reals[2]);
        assertEquals(State.WAITING, ends.link().status().state());
        server.set("opening", "0");
        server.comeBack();
        await("back", () -> ends.newest().isGood());
        assertEquals(0, ends.newest().reals[0]);
        assertEquals(1, ends.link().status().reconnects());
    }

    @Test
    void numbersThatAreNoneAreJudged() {
        Ends ends = start(
                false,
                Optional.empty(),
                Optional.empty(),
                input("level", Kind.REAL, WhenBad.REJECT),
                input("level", Kind.REAL, WhenBad.HOLD),
                input("level", Kind.REAL, WhenBad.PASS));
        server.set("level", "3");
        await("good", () -> ends.newest().isGood() && ends.newest().reals[0] == 3);
        server.set("level", "NaN");
        await("bad", () -> !ends.newest().isGood());
        assertEquals(-1, ends.newest().reals[0]);
        assertEquals(3, ends.newest().reals[1]);
        assertTrue(Double.isNaN(ends.newest().reals[2]));
        await("counted", () -> ends.link().status().rejected() >= 3);
    }

    @Test
    void aFrozenSystemIsNoticedAndNobodyWaitsForIt() {
        Ends ends = start(
                true,
                Optional.empty(),
                Optional.empty(),
                opening(WhenBad.HOLD),
                output("level", Kind.REAL, Optional.empty()));
        await("good", () -> ends.newest().isGood());
        server.freeze(true);
        long frozen = System.nanoTime();
        await("noticed", () -> !ends.newest().isGood());
        assertTrue(System.nanoTime() - frozen < 2_000_000_000L);
        ends.give(9, 1, 1);
        server.freeze(false);
        await("back", () -> ends.newest().isGood());
        await("given anew", () -> server.get("level").equals("1.0"));
    }

    @Test
    void theHeartbeatCountsAsLongAsTheMachineTicks() {
        Ends ends = start(true, Optional.of("beat"), Optional.empty());
        for (int tick = 1; tick <= 3; tick++) {
            String expected = Integer.toString(tick);
            ends.give(tick, 0, 0);
            await("beat " + tick, () -> server.get("beat").equals(expected));
        }
        assertEquals(List.of("beat=1", "beat=2", "beat=3"), server.written());
    }

    @Test
    void inStepEachTickWaitsForTheController() {
        Ends ends = start(
                true,
                Optional.empty(),
                Optional.of(new Handshake("tick", "done")),
                opening(WhenBad.REJECT),
                output("level", Kind.REAL, Optional.empty()));
        ends.give(1, 0.5, 0);
        await("asked", () -> server.get("tick").equals("1"));
        assertEquals("0.5", server.get("level"));
        server.set("opening", "27648");
        assertEquals(-1, ends.newest().tick);
        server.set("done", "1");
        await("answered", () -> ends.newest().tick == 1);
        assertEquals(1, ends.newest().reals[0]);
    }
}
