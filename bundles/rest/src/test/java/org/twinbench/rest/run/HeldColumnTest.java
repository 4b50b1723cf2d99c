package org.twinbench.rest.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.value.Value;
import org.twinbench.storage.memory.MemoryRecordings;

/** A signal with a dead band beside one without, rows every 10 ticks up to 100, of which 40 to 60 are missing. */
final class HeldColumnTest {

    private static final RecordedSignal EACH = new RecordedSignal("each", "1", Form.INTEGER);
    private static final RecordedSignal HELD = new RecordedSignal("held", "m", Form.INTEGER);

    private final MemoryRecordings recordings = new MemoryRecordings();
    private final Column each = new Column(1, EACH, 0, 0, 0, 100, Optional.empty(), 0);
    private final Column held = new Column(1, HELD, 1, 0, 0, 100, Optional.of(Value.of("1 m")), 10_000);

    HeldColumnTest() {
        try (RecordingWriter writer = recordings.write(1)) {
            writer.addGroup(List.of(EACH));
            writer.addGroup(List.of(HELD));
            long[] rows = {0, 10, 20, 30, 70, 80, 90, 100};
            writer.append(
                    List.of(
                            new Frame(0, rows.length, rows, rows),
                            new Frame(1, 4, new long[] {0, 30, 70, 90}, new long[] {5, 6, 7, 8})),
                    List.of(new Gap(0, 40, 60, "lost"), new Gap(1, 40, 60, "lost")));
        }
    }

    private String csv(List<Column> columns, long from, long to, long every) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RowTicks axis = RowTicks.of(recordings, columns, 10);
        new CsvTable(recordings, columns, axis, 1_000_000_000, every).write(output, new Range(from, to));
        return output.toString(StandardCharsets.UTF_8).lines().skip(1).collect(Collectors.joining(" "));
    }

    @Test
    void aTableHasEveryRowAndTheValueHeldThere() throws IOException {
        assertEquals(
                "0,0,5 10,10,5 20,20,5 30,30,6 70,70,7 80,80,7 90,90,8 100,100,8",
                csv(List.of(each, held), 0, 1_000, 1));
        assertEquals("20,20,5 80,80,7 100,100,8", csv(List.of(each, held), 20, 100, 20));
    }

    @Test
    void theRowsAreTheSameWithoutASignalOfEveryRow() throws IOException {
        assertEquals("0,5 10,5 20,5 30,6 70,7 80,7 90,8 100,8", csv(List.of(held), 0, 1_000, 1));
        assertEquals("20,5 30,6 70,7", csv(List.of(held), 15, 79, 1));
        assertEquals("", csv(List.of(held), 41, 59, 1));
    }

    @Test
    void aValueIsHeldFromOnePortionOfRowsToTheNext() throws IOException {
        RecordedSignal rest = new RecordedSignal("rest", "m", Form.INTEGER);
        try (RecordingWriter writer = recordings.write(2)) {
            writer.addGroup(List.of(rest));
            writer.append(List.of(new Frame(0, 2, new long[] {0, 9_000}, new long[] {3, 4})), List.of());
        }
        Column column = new Column(2, rest, 0, 0, 0, 9_999, Optional.of(Value.of(1)), 10_000);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RowTicks axis = RowTicks.of(recordings, List.of(column), 1);
        new CsvTable(recordings, List.of(column), axis, 1_000_000_000, 1).write(output, new Range(0, 20_000));
        List<String> expected = LongStream.range(0, 10_000)
                .mapToObj(tick -> tick + (tick < 9_000 ? ",3" : ",4"))
                .toList();
        assertEquals(
                expected,
                output.toString(StandardCharsets.UTF_8).lines().skip(1).toList());
    }

    @ParameterizedTest
    @CsvSource({"0,5", "29,5", "30,6", "39,6", "40,", "60,", "69,", "70,7", "100,8", "101,"})
    void itIsHeldUntilTheNextSampleTheGapOrTheEnd(long tick, Long value) {
        OptionalLong expected = value == null ? OptionalLong.empty() : OptionalLong.of(value);
        assertEquals(expected, held.held(recordings, tick));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0:5 30:6 70:7 90:8 100:8",
        "10, 20, 10:5 20:5",
        "30, 30, 30:6",
        "35, 75, 35:6 70:7 75:7",
        "20, 35, 20:5 30:6 35:6",
        "45, 55, ''",
        "45, 80, 70:7 80:7",
        "95, 500, 95:8 100:8"
    })
    void aTrendSaysWhatIsHeldAtBothEnds(long from, long to, String points) {
        assertEquals(
                points,
                held.course(recordings, from, to, 100).stream()
                        .map(bucket -> bucket.from() + ":" + (long) bucket.last())
                        .collect(Collectors.joining(" ")));
    }
}
