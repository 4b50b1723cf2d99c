package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.launcher.system.hil.Gains.tag;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.protocols.peers.FaultProxy;
import org.twinbench.protocols.peers.Peer;
import org.twinbench.protocols.peers.PlainMilo;

/** Runs whose controller is gone, frozen, full or forbidden. */
final class LinkFaultsTest {

    /** Of what load may spoil, the best of so many tries counts. */
    private static final int TRIES = 3;

    private static final long WATCHED_MILLISECONDS = 5_000;

    /** Seven attempts at the most, with three connections each. */
    private static final long MOST_KNOCKS = 21;

    @RegisterExtension
    static final Way WAY = new Way();

    /** What takes some time, in s. */
    private interface Timed {

        double seconds() throws Exception;
    }

    private static void atMost(double seconds, String what, Timed timed) throws Exception {
        double best = Double.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES && best > seconds; attempt++) {
            best = Math.min(best, timed.seconds());
        }
        double took = best;
        assertTrue(took <= seconds, () -> what + " took " + took + " s");
    }

    @Test
    void aControllerThatDiesIsBadWithinASecondAndOneThatReturnsGoodWithinFive() throws Exception {
        Started run = WAY.gains()
                .connected(
                        WAY.proxy().port(),
                        List.of(
                                tag("Double", ", \"when_bad\": \"reject\", \"safe\": 3"),
                                tag("Many.1", ", \"when_bad\": \"hold\", \"update\": \"cyclic\"")));
        double held = run.value("g1.input");
        atMost(1, "noticing the death of the controller", () -> {
            WAY.server().stop();
            double noticed = Bench.await("bad", () -> !run.isGood("g0.input") && !run.isGood("g1.input"));
            assertEquals(3, run.value("g0.input"));
            assertEquals(held, run.value("g1.input"));
            WAY.server().start();
            Bench.await("back", () -> run.isGood("g0.input") && run.isGood("g1.input"));
            return noticed;
        });
        atMost(5, "coming back", () -> {
            WAY.server().stop();
            Bench.await("bad", () -> !run.isGood("g0.input"));
            WAY.server().start();
            double back = Bench.await("back", () -> run.isGood("g0.input") && run.isGood("g1.input"));
            WAY.gains().write(Variant.ofDouble(back), "Double");
            Bench.await("subscribed again", () -> run.value("g0.input") == back);
            return back;
        });
        run.stop();
    }

    @Test
    void aFrozenControllerIsBadWithinTwoSeconds() throws Exception {
        Started run = WAY.gains()
                .connected(WAY.proxy().port(), List.of(tag("Double", ""), tag("Many.1", ", \"update\": \"cyclic\"")));
        atMost(2, "noticing that the controller is frozen", () -> {
            WAY.server().freeze();
            try {
                return Bench.await("bad", () -> !run.isGood("g0.input") && !run.isGood("g1.input"));
            } finally {
                WAY.server().thaw();
                Bench.await("back", () -> run.isGood("g0.input") && run.isGood("g1.input"));
            }
        });
        run.stop();
    }

    @Test
    void aHostThatNobodyAllowedIsNotContacted() throws Exception {
        Started run = WAY.gains().started("opc.tcp://192.0.2.1:4840", List.of(tag("Double", "")));
        Bench.await("refused", () -> run.link().getString("state").equals("refused"));
        String message = run.link().getString("message");
        assertTrue(message.contains("--links 192.0.2.1"), message);
        run.stop();
    }

    @Test
    void aServerWithoutRoomIsKnockedAtSeldom() throws Exception {
        try (Peer full = Peer.nodeOpcUaFor(1)) {
            full.start();
            try (FaultProxy door = new FaultProxy(full.port())) {
                Started run;
                try (PlainMilo first = PlainMilo.connect(full.endpoint())) {
                    run = WAY.gains().started("opc.tcp://127.0.0.1:" + door.port(), List.of(tag("Double", "")));
                    Bench.await("busy", () -> run.link().getString("message").contains("TooManySessions"));
                    long before = door.knocks();
                    Thread.sleep(WATCHED_MILLISECONDS);
                    long knocks = door.knocks() - before;
                    assertTrue(knocks <= MOST_KNOCKS, () -> knocks + " knocks");
                    assertEquals(
                            1, first.read(List.of(PlainMilo.tag("ReadOnly"))).size());
                }
                Bench.await("let in", () -> run.isGood("g0.input"));
                run.stop();
            }
        }
    }
}
