package org.twinbench.kernel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.library.Kind;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.kernel.exchange.LinkBench.Ends;
import org.twinbench.kernel.exchange.contact.LinkPlan.Handshake;

/** A link whose remote system falls silent, and how both notice. */
@Timeout(60)
final class LinkLossTest {

    @RegisterExtension
    final LinkBench bench = new LinkBench();

    @Test
    void policiesForBadValues() throws IOException {
        Ends ends = bench.start(
                false,
                Optional.empty(),
                Optional.empty(),
                LinkBench.opening(WhenBad.REJECT),
                LinkBench.opening(WhenBad.HOLD),
                LinkBench.opening(WhenBad.PASS));
        LinkBench.await("good", () -> ends.newest().isGood());
        bench.server.die();
        LinkBench.await("bad", () -> !ends.newest().isGood());
        assertEquals(-1, ends.newest().reals[0]);
        assertEquals(0.5, ends.newest().reals[1]);
        assertEquals(0.5, ends.newest().reals[2]);
        assertEquals(State.WAITING, ends.link().status().state());
        bench.server.set("opening", "0");
        bench.server.comeBack();
        LinkBench.await("back", () -> ends.newest().isGood());
        assertEquals(0, ends.newest().reals[0]);
        assertEquals(1, ends.link().status().reconnects());
    }

    @Test
    void aFrozenSystemIsNoticedAndNobodyWaitsForIt() {
        Ends ends = bench.start(
                true,
                Optional.empty(),
                Optional.empty(),
                LinkBench.opening(WhenBad.HOLD),
                LinkBench.output("level", Kind.REAL, Optional.empty()));
        LinkBench.await("good", () -> ends.newest().isGood());
        bench.server.freeze(true);
        long frozen = System.nanoTime();
        LinkBench.await("noticed", () -> !ends.newest().isGood());
        assertTrue(System.nanoTime() - frozen < 2_000_000_000L);
        ends.give(9, 1, 1);
        bench.server.freeze(false);
        LinkBench.await("back", () -> ends.newest().isGood());
        LinkBench.await("given anew", () -> bench.server.get("level").equals("1.0"));
    }

    @Test
    void theHeartbeatCountsAsLongAsTheMachineTicks() {
        Ends ends = bench.start(true, Optional.of("beat"), Optional.empty());
        for (int tick = 1; tick <= 3; tick++) {
            String expected = Integer.toString(tick);
            ends.give(tick, 0, 0);
            LinkBench.await("beat " + tick, () -> bench.server.get("beat").equals(expected));
        }
        assertEquals(List.of("beat=1", "beat=2", "beat=3"), bench.server.written());
    }

    @Test
    void inStepEachTickWaitsForTheController() {
        Ends ends = bench.start(
                true,
                Optional.empty(),
                Optional.of(new Handshake("tick", "done")),
                LinkBench.opening(WhenBad.REJECT),
                LinkBench.output("level", Kind.REAL, Optional.empty()));
        ends.give(1, 0.5, 0);
        LinkBench.await("asked", () -> bench.server.get("tick").equals("1"));
        assertEquals("0.5", bench.server.get("level"));
        bench.server.set("opening", "27648");
        assertEquals(-1, ends.newest().tick);
        bench.server.set("done", "1");
        LinkBench.await("answered", () -> ends.newest().tick == 1);
        assertEquals(1, ends.newest().reals[0]);
    }

    @Test
    void startValuesAreThereAndBadUntilTheFirstAnswer() {
        bench.server.freeze(true);
        Ends ends = bench.start(false, Optional.empty(), Optional.empty(), LinkBench.opening(WhenBad.REJECT));
        assertEquals(0.25, ends.newest().reals[0]);
        assertFalse(ends.newest().isGood());
        bench.server.freeze(false);
    }
}
