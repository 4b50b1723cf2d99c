package org.twinbench.components.csvreplay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.component.UnusableParameters;

class TableReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatSpreadsheetsWrite() throws Exception {
        Table table = read("\uFEFF\"time [s]\",\"flow [m3/h]\", open\r\n0, 1.5e1 ,true\r\n\r\n\"0.1\",-.5,false");
        assertArrayEquals(new double[] {0, 0.1}, table.times());
        assertEquals("flow", table.columns().get(0).name());
        assertEquals("m3/h", table.columns().get(0).unit());
        assertArrayEquals(new double[] {15, -0.5}, table.columns().get(0).values());
        assertArrayEquals(new double[] {1, 0}, table.columns().get(1).values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                             | t.csv is empty; it needs a header such as: time,level [m]
            time                           | t.csv:1 no column follows the time; it becomes an output: time,level [m]
            t,x                            | t.csv:1 column 1: the first column is "time", in s, not "t".
            time [min],x                   | t.csv:1 column 1: the first column is "time", in s, not "time [min]".
            time;x                         | t.csv:1 column 1: the first column is "time", in s, not "time;x"; separate columns by commas and write decimals with a point.
            time,tank.level                | t.csv:1 column 2: "tank.level" is no name of an output: letters, digits and _, then a unit in brackets if it has one, such as level [m]
            time,2x                        | t.csv:1 column 2: "2x" is no name of an output: letters, digits and _, then a unit in brackets if it has one, such as level [m]
            time,x,x                       | t.csv:1 column 3: there is another column x; rename one.
            time,time                      | t.csv:1 column 2: there is another column time; rename one.
            time,x                         | t.csv:1 no row follows the header.
            time,x/0,1/1                   | t.csv:3 has 1 columns, the header has 2.
            time,x/0,1/1,2,3               | t.csv:3 has 3 columns, the header has 2.
            time,x/0,1/0,2                 | t.csv:3 column 1 (time): time does not increase: 0 follows 0.0
            time,x/0,1/1,                  | t.csv:3 column 2 (x): "" is no number; numbers are written 0.5 or 5e-1.
            time,x/0,"1,5"                 | t.csv:2 column 2 (x): "1,5" is no number; numbers are written 0.5 or 5e-1.
            time,x/0,NaN                   | t.csv:2 column 2 (x): "NaN" is no number; numbers are written 0.5 or 5e-1.
            time,x/0,1e999                 | t.csv:2 column 2 (x): "1e999" is no number; numbers are written 0.5 or 5e-1.
            time,x/0,1d                    | t.csv:2 column 2 (x): "1d" is no number; numbers are written 0.5 or 5e-1.
            time,x/true,1                  | t.csv:2 column 1 (time): "true" is no number; numbers are written 0.5 or 5e-1.
            time,x/0,true/1,0              | t.csv:3 column 2 (x): "0" is neither true nor false, as the rows before are.
            time,x/0,1/1,"2                | t.csv:3 opens a quote that is never closed.
            time,x/0,1/1,"2"3              | t.csv:3 goes on behind a closing quote; only a comma or a new line may follow.
            time,x/0,1/1,2"                | t.csv:3 holds a quote in a cell that does not begin with one.
            """)
    void saysWhatIsWrongAndWhere(String text, String message) {
        UnusableParameters refused = assertThrows(UnusableParameters.class, () -> read(text.replace("/", "\n")));
        assertEquals(message, refused.getMessage());
        assertEquals("file", refused.parameter());
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(file, "time,x [°C]\n0,1\n".getBytes(StandardCharsets.ISO_8859_1));
        UnusableParameters refused = assertThrows(UnusableParameters.class, () -> new TableReader(file).read());
        assertEquals("t.csv is not UTF-8; save it in that encoding.", refused.getMessage());
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingIt() throws IOException {
        Path file = folder.resolve("t.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }
        UnusableParameters refused = assertThrows(UnusableParameters.class, () -> new TableReader(file).read());
        assertEquals("t.csv is larger than 64 MiB; thin it out.", refused.getMessage());
    }

    @Test
    void refusesAFolder() {
        UnusableParameters refused = assertThrows(UnusableParameters.class, () -> new TableReader(folder).read());
        assertEquals("There is no file " + folder + "; put it there or name another.", refused.getMessage());
    }

    private Table read(String text) throws IOException, UnusableParameters {
        return new TableReader(Files.writeString(folder.resolve("t.csv"), text)).read();
    }
}
