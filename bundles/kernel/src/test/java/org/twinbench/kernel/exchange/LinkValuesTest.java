package org.twinbench.kernel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.library.Kind;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.kernel.exchange.LinkBench.Ends;
import org.twinbench.kernel.exchange.tag.Bound.Amount;

/** What a link takes from tags, and gives to them. */
@Timeout(60)
final class LinkValuesTest {

    @RegisterExtension
    final LinkBench bench = new LinkBench();

    @Test
    void valuesOfTagsComeScaledAndInTheKindOfThePort() {
        Ends ends = bench.start(
                false,
                Optional.empty(),
                Optional.empty(),
                LinkBench.opening(WhenBad.REJECT),
                LinkBench.input("run", Kind.BOOLEAN, WhenBad.REJECT),
                LinkBench.input("opening", Kind.INTEGER, WhenBad.REJECT));
        LinkBench.await("good", () -> ends.newest().isGood());
        assertEquals(0.5, ends.newest().reals[0]);
        assertEquals(1, ends.newest().wholes[1]);
        assertEquals(13824, ends.newest().wholes[2]);
        bench.server.set("opening", "27648");
        LinkBench.await("changed", () -> ends.newest().reals[0] == 1);
        assertEquals(State.CONNECTED, ends.link().status().state());
        assertTrue(ends.link().status().roundTripP99().getAsDouble() > 0);
    }

    @Test
    void nothingIsWrittenUnlessArmed() {
        Ends ends = bench.start(
                false, Optional.of("beat"), Optional.empty(), LinkBench.output("level", Kind.REAL, Optional.empty()));
        ends.give(1, 0.75, 0);
        LinkBench.await(
                "would be written",
                () -> ends.outbox().status(0).raw().map(Object::toString).isPresent());
        LinkBench.await("counted", () -> ends.outbox().status(0).writes().refused() == 1);
        ends.give(2, 0.5, 0);
        LinkBench.await("counted", () -> ends.outbox().status(0).writes().refused() == 2);
        assertEquals(
                new TagWrites(0, 2, 1, 2, Optional.empty()),
                ends.outbox().status(0).writes());
        ends.link().close();
        assertEquals(List.of(), bench.server.written());
    }

    @Test
    void whatChangesIsWrittenOnceAndSafeValuesAtTheEnd() {
        Ends ends = bench.start(
                true,
                Optional.empty(),
                Optional.empty(),
                LinkBench.output("level", Kind.REAL, Optional.of(new Amount(-1, 0))));
        LinkBench.await("connected", () -> ends.link().status().state() == State.CONNECTED);
        ends.give(1, 0.75, 0);
        LinkBench.await("written", () -> bench.server.get("level").equals("0.75"));
        ends.give(2, 0.75, 0);
        ends.give(3, 0.5, 0);
        LinkBench.await("written", () -> bench.server.get("level").equals("0.5"));
        ends.link().close();
        assertEquals(List.of("level=0.75", "level=0.5", "level=-1.0"), bench.server.written());
        assertEquals(State.CLOSED, ends.link().status().state());
    }

    @Test
    void whatDoesNotFitIsNotWritten() {
        Ends ends = bench.start(
                true,
                Optional.empty(),
                Optional.empty(),
                LinkBench.output("count", Kind.INTEGER, Optional.empty()),
                LinkBench.output("level", Kind.REAL, Optional.empty()));
        ends.give(1, 1e300, 256);
        LinkBench.await("refused", () -> !ends.outbox().status(1).message().isEmpty());
        assertEquals(
                "256 does not fit into uint8, which holds 0 to 255; it is not written.",
                ends.outbox().status(0).message());
        assertTrue(ends.outbox().status(0).status().isBad());
        ends.give(2, 1, 255);
        LinkBench.await("written", () -> bench.server.get("count").equals("255"));
        assertEquals(List.of("count=255", "level=1.0"), bench.server.written());
    }

    @Test
    void aTagThatIsMissingOrOfAWrongKindIsNamedAndTheOthersGoOn() {
        Ends ends = bench.start(
                false,
                Optional.empty(),
                Optional.empty(),
                LinkBench.input("nowhere", Kind.REAL, WhenBad.REJECT),
                LinkBench.input("level", Kind.BOOLEAN, WhenBad.REJECT),
                LinkBench.opening(WhenBad.REJECT));
        LinkBench.await("good", () -> ends.newest().reals[2] == 0.5);
        assertEquals("There is no tag nowhere.", ends.inbox().status(0).message());
        assertEquals(
                "The tag is float32; the port takes a truth value, which would lose its fraction.",
                ends.inbox().status(1).message());
        assertTrue(ends.inbox().status(0).status().isBad());
    }

    @Test
    void numbersThatAreNoneAreJudged() {
        Ends ends = bench.start(
                false,
                Optional.empty(),
                Optional.empty(),
                LinkBench.input("level", Kind.REAL, WhenBad.REJECT),
                LinkBench.input("level", Kind.REAL, WhenBad.HOLD),
                LinkBench.input("level", Kind.REAL, WhenBad.PASS));
        bench.server.set("level", "3");
        LinkBench.await("good", () -> ends.newest().isGood() && ends.newest().reals[0] == 3);
        bench.server.set("level", "NaN");
        LinkBench.await("bad", () -> !ends.newest().isGood());
        assertEquals(-1, ends.newest().reals[0]);
        assertEquals(3, ends.newest().reals[1]);
        assertTrue(Double.isNaN(ends.newest().reals[2]));
        LinkBench.await("counted", () -> ends.link().status().rejected() >= 3);
    }
}
