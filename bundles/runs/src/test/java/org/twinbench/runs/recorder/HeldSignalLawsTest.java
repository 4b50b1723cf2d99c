package org.twinbench.runs.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.twinbench.api.recording.RecordedSignal.Form;

/** What is recorded with a dead band, held, is the true course but for the band. */
final class HeldSignalLawsTest {

    @Provide
    Arbitrary<Double> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.doubles().between(-2, 2)),
                Tuple.of(2, Arbitraries.doubles()),
                Tuple.of(1, Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0)));
    }

    @Property
    void heldItIsNowhereFurtherFromTheTrueCourseThanTheBand(
            @ForAll @Size(max = 300) List<@From("values") Double> course,
            @ForAll @DoubleRange(max = 3) double band,
            @ForAll @IntRange(min = 1, max = 40) int portion,
            @ForAll @IntRange(max = 50) int gap) {
        Written written = new Written(Form.REAL, band, 1);
        for (int i = 0; i < course.size(); i++) {
            written.give(tick(i, gap), course.get(i));
            if (i % portion == portion - 1) {
                written.write(i % 2 == 0);
            }
        }
        written.write(true);

        for (int i = 0; i < course.size(); i++) {
            double held = Double.longBitsToDouble(
                    written.samples.floorEntry(tick(i, gap)).getValue());
            double truth = course.get(i);
            assertTrue(
                    Double.compare(held, truth) == 0 || Math.abs(held - truth) <= band,
                    () -> truth + " is held as " + held);
        }
        assertTrue(written.samples.size() <= course.size());
    }

    @Property
    void portionsMakeNoDifference(
            @ForAll @Size(max = 100) List<@From("values") Double> course,
            @ForAll @DoubleRange(max = 3) double band,
            @ForAll @IntRange(min = 1, max = 40) int portion) {
        Written whole = new Written(Form.REAL, band, 1);
        Written parts = new Written(Form.REAL, band, 1);
        for (int i = 0; i < course.size(); i++) {
            whole.give(i, course.get(i));
            parts.give(i, course.get(i));
            if (i % portion == portion - 1) {
                parts.write(false);
            }
        }
        whole.write(true);
        parts.write(true);
        assertEquals(whole.samples, parts.samples);
    }

    /** A hundred rows, then a gap. */
    private static long tick(int i, int gap) {
        return i + (long) (i / 100) * gap;
    }
}
