package org.twinbench.commands.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CsvFileLawsTest {

    @Property
    void theTimeIsExact(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long tick,
            @ForAll @LongRange(min = 1, max = 5_000_000) long step)
            throws IOException {
        StringWriter written = new StringWriter();
        try (CsvFile csv = new CsvFile(written, List.of())) {
            csv.row(tick * step, new double[0]);
        }
        BigDecimal time =
                new BigDecimal(written.toString().lines().skip(1).findFirst().orElseThrow());
        assertEquals(0, time.compareTo(BigDecimal.valueOf(tick * step, 9)));
        assertEquals(Math.max(0, time.stripTrailingZeros().scale()), time.scale(), "no trailing zeros");
    }

    @Property(tries = 200)
    void everyNumberReadsBackAsTheSameBits(@ForAll List<Double> numbers) throws IOException {
        StringWriter written = new StringWriter();
        try (CsvFile csv = new CsvFile(written, List.of("a"))) {
            for (double number : numbers) {
                csv.row(0, new double[] {number});
            }
        }
        List<Double> read = written.toString()
                .lines()
                .skip(1)
                .map(line -> Double.valueOf(line.substring(line.indexOf(',') + 1)))
                .toList();
        assertEquals(numbers, read);
    }
}
