package org.twinbench.runs.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.recording.RecordedSignal.Form;

/** Which samples of a signal with a dead band are recorded. */
final class HeldSignalTest {

    private static Written reals(double... values) {
        Written written = new Written(Form.REAL, 1, 1);
        for (int tick = 0; tick < values.length; tick++) {
            written.give(tick, values[tick]);
        }
        return written;
    }

    @Test
    void theFirstThenWhatLeavesTheBandWithWhatWasBeforeItThenTheLast() {
        Written written = reals(0, 0.5, 1, -1, 1.25, 1.5, 2.25, 2, 5, 5);
        written.write(true);
        assertEquals("0:0.0 3:-1.0 4:1.25 7:2.0 8:5.0 9:5.0", written.numbers());
    }

    @Test
    void whatIsTheBandAwayIsInIt() {
        Written written = reals(0, 1, -1, 1, 0);
        written.write(false);
        assertEquals("0:0.0", written.numbers());
        assertTrue(written.isHolding());
        written.write(true);
        assertEquals("0:0.0 4:0.0", written.numbers());
        assertFalse(written.isHolding());
    }

    @Test
    void aRampIsFollowedInStepsOfTheBand() {
        Written written = reals(0, 0.4, 0.8, 1.2, 1.6, 2, 2.4, 2.8);
        written.write(true);
        assertEquals("0:0.0 2:0.8 3:1.2 5:2.0 6:2.4 7:2.8", written.numbers());
    }

    @Test
    void withABandOfZeroEveryChangeIsRecorded() {
        Written written = new Written(Form.REAL, 0, 1);
        written.give(0, 1).give(1, 1).give(2, 1).give(3, Math.nextUp(1.0)).give(4, Math.nextUp(1.0));
        written.write(true);
        assertEquals(List.of(0L, 2L, 3L, 4L), List.copyOf(written.samples.keySet()));
    }

    @Test
    void everyChangeFromToAndAmongNumbersThatAreNotFiniteIsRecorded() {
        Written written = reals(0, Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);
        written.write(true);
        assertEquals("0:0.0 1:NaN 2:NaN 3:-Infinity 4:Infinity 5:0.0 6:0.0", written.numbers());
    }

    @Test
    void adjacentExtremesAreFurtherApartThanAnyBand() {
        Written written = new Written(Form.REAL, Double.MAX_VALUE, 1);
        written.give(0, Double.MAX_VALUE).give(1, -Double.MAX_VALUE);
        written.write(false);
        assertEquals(2, written.samples.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTEGER", "BOOLEAN"})
    void ofIntegersAndTruthValuesEveryChangeIsRecordedWhateverTheBand(Form form) {
        Written written = new Written(form, 100, 1);
        written.giveBits(0, 0).giveBits(1, 0).giveBits(2, 1).giveBits(3, 1).giveBits(4, 0);
        written.write(true);
        assertEquals("{0=0, 1=0, 2=1, 3=1, 4=0}", written.samples.toString());
    }

    @Test
    void bothEdgesOfAGapAreRecordedAndTheSignalBeginsAnewBehindIt() {
        Written written = new Written(Form.REAL, 1, 5);
        written.give(0, 0)
                .give(5, 0.1)
                .give(10, 0.2)
                .give(40, 0.3)
                .give(45, 1.25)
                .give(50, 1.4);
        written.write(true);
        assertEquals("0:0.0 10:0.2 40:0.3 45:1.25 50:1.4", written.numbers());
    }

    @Test
    void theEdgeOfAGapThatBeginsWithAPortionIsRecordedWithIt() {
        Written written = reals(0, 0.1, 0.2);
        written.write(false);
        assertEquals("0:0.0", written.numbers());
        written.give(9, 0.3).write(false);
        assertEquals("0:0.0 2:0.2 9:0.3", written.numbers());
    }

    @Test
    void whatTheStorageRefusesIsOfferedAgainAsItIsThen() {
        Written written = reals(0, 0.5, 3);
        assertEquals(3, written.offer(false).orElseThrow().rows());
        assertEquals(3, written.offer(false).orElseThrow().rows());
        written.give(3, 3).give(4, 9);
        written.write(false);
        assertEquals("0:0.0 1:0.5 2:3.0 3:3.0 4:9.0", written.numbers());
    }

    @Test
    void restIsRecordedAgainEveryThousandRows() {
        Written written = new Written(Form.REAL, 1, 2);
        for (int row = 0; row < 2_500; row++) {
            written.give(2L * row, 0);
        }
        written.write(true);
        assertEquals("0:0.0 2000:0.0 4000:0.0 4998:0.0", written.numbers());
    }
}
