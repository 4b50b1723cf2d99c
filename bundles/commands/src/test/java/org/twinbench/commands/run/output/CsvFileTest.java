package org.twinbench.commands.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private final StringWriter text = new StringWriter();

    @Test
    void writesTimeAndSignals() throws IOException {
        try (CsvFile csv = new CsvFile(text, List.of("a.x", "b.y"))) {
            csv.row(0, new double[] {0.6, 1});
            csv.row(10_000_000, new double[] {0.30000000000000004, 1});
            csv.row(1_500_000_000, new double[] {Double.NaN, -0.0});
        }
        assertEquals("time,a.x,b.y\n0,0.6,1\n0.01,0.30000000000000004,1\n1.5,NaN,-0\n", text.toString());
    }

    @Test
    void losesNothingAtTheEdgesOfItsBuffer() throws IOException {
        List<String> paths = Collections.nCopies(1000, "component.signal");
        double[] values = new double[1000];
        try (CsvFile csv = new CsvFile(text, paths)) {
            for (int row = 0; row < 50; row++) {
                Arrays.setAll(values, i -> Math.sqrt(i));
                csv.row(row, values);
            }
        }
        List<String> rows = text.toString().lines().toList();
        assertEquals(51, rows.size());
        rows.forEach(row -> assertEquals(1001, row.split(",").length));
        assertEquals(
                1,
                rows.stream()
                        .skip(1)
                        .map(row -> row.substring(row.indexOf(',')))
                        .distinct()
                        .count());
    }

    @Test
    void noticesThatNobodyReadsStandardOutput() throws IOException {
        PrintWriter out = new PrintWriter(new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        assertThrows(StandardOutput.Closed.class, () -> new CsvFile(new StandardOutput(out), List.of("a")).close());
    }
}
