package org.twinbench.kernel.exchange.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.exchange.tag.Bound.Amount;

/** A tag of 16 bits that a real output gives to. */
final class DestinationTest {

    private final Destination tag = new Destination(new Bound(
            "tank.level",
            Direction.OUTPUT,
            Kind.REAL,
            "m",
            "level",
            Scale.NONE,
            WhenBad.REJECT,
            new Amount(0, 0),
            Optional.empty(),
            false));

    private BindingStatus status() {
        return tag.status("plc", Optional.empty());
    }

    private void give(long tick, double value, StatusCode answer) {
        tag.prepare(value, 0).orElseThrow();
        tag.written(tick, answer);
    }

    @Test
    void countsWhatWasTakenAndWhatWasNot() {
        tag.found(Optional.of(DataType.INT16), "");
        assertEquals(TagWrites.NONE, status().writes());
        give(3, 7, StatusCode.GOOD);
        give(4, 8, StatusCode.BAD_NOT_CONNECTED);
        tag.prepare(9, 0);
        tag.withheld(5);
        assertEquals(new TagWrites(1, 2, 3, 5, Optional.of(Value.of(7))), status().writes());
        assertEquals(Optional.of(Value.of(9)), status().raw());
    }

    @Test
    void goesOnFromWhatWasWrittenBefore() {
        TagWrites before = new TagWrites(10, 1, 2, 40, Optional.of(Value.of(5)));
        tag.resume(before);
        assertEquals(before, status().writes());
        tag.found(Optional.of(DataType.INT16), "");
        tag.prepare(6, 0);
        tag.withheld(41);
        assertEquals(new TagWrites(10, 2, 2, 41, Optional.of(Value.of(5))), status().writes());
        give(42, 6, StatusCode.GOOD);
        assertEquals(new TagWrites(11, 2, 2, 42, Optional.of(Value.of(6))), status().writes());
    }

    @Test
    void saysWhatDoesNotFitAndThatTheNextOneDoes() {
        tag.found(Optional.of(DataType.INT16), "");
        assertTrue(tag.prepare(40_000, 0).isEmpty());
        assertEquals(
                "40000 does not fit into int16, which holds -32768 to 32767; it is not written.", status().message());
        assertEquals(StatusCode.BAD_OUT_OF_RANGE, status().status());
        give(1, 4, StatusCode.GOOD);
        assertEquals("", status().message());
        assertTrue(status().age().isPresent());
    }

    @Test
    void anUnknownTagIsNotUsable() {
        tag.found(Optional.empty(), "There is no such node.");
        assertTrue(!tag.isUsable());
        assertEquals("There is no such node.", status().message());
        assertEquals(StatusCode.BAD_NODE_ID_UNKNOWN, status().status());
    }
}
