package org.twinbench.kernel.exchange.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.kernel.exchange.tag.Bound.Amount;

/** Values of a tag, and the times that the remote system gives them. */
final class InboxTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Inbox inbox = new Inbox(
            "plc",
            List.of(new Bound(
                    "valve.opening",
                    Direction.INPUT,
                    Kind.REAL,
                    "1",
                    "opening",
                    Scale.NONE,
                    WhenBad.REJECT,
                    new Amount(0.25, 0),
                    Optional.empty(),
                    false)));

    private StatusCode taken(double value, Instant at) {
        inbox.take(0, TagValue.of(value).with(StatusCode.GOOD, Optional.of(at)));
        inbox.handOver();
        inbox.refresh();
        return new StatusCode(inbox.newest().statuses[0]);
    }

    @Test
    void aValueThatIsOlderThanTheLastOneChangesNothingAndIsStale() {
        inbox.found(0, Optional.of(DataType.FLOAT64), "");
        assertTrue(taken(1, NOON).isGood());
        assertEquals(StatusCode.UNCERTAIN_LAST_USABLE_VALUE, taken(2, NOON.minusMillis(1)));
        assertEquals(1, inbox.newest().reals[0]);
        assertTrue(taken(3, NOON.plusMillis(1)).isGood());
        assertEquals(3, inbox.newest().reals[0]);
    }

    @Test
    void aRemoteSystemThatStartsAgainMayHaveAnotherTime() {
        inbox.found(0, Optional.of(DataType.FLOAT64), "");
        assertTrue(taken(1, NOON).isGood());
        inbox.lose(StatusCode.BAD_NO_COMMUNICATION);
        inbox.found(0, Optional.of(DataType.FLOAT64), "");
        assertTrue(taken(2, Instant.EPOCH).isGood());
        assertEquals(2, inbox.newest().reals[0]);
    }
}
