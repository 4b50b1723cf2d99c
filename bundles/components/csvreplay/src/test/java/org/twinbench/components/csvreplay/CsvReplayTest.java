package org.twinbench.components.csvreplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.component.GeneralBehavior;
import org.twinbench.api.component.UnusableParameters;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;

class CsvReplayTest {

    private static final String TABLE = "time,level [m],open\n1,0.5,false\n3,1.5,true\n5,1,false\n";

    @TempDir
    private Path folder;

    @Test
    void theLibraryShowsItsParametersAndNoPorts() {
        ComponentTypeDescriptor type = new CsvReplay().descriptor();
        assertEquals("csvReplay", type.id());
        assertEquals(List.of(), type.ports());
        assertEquals(
                List.of("file", "interpolation", "after"),
                type.parameters().stream().map(p -> p.name()).toList());
    }

    @Test
    void columnsBecomeWiresWithTheirUnits() throws Exception {
        List<PortDescriptor> ports =
                new CsvReplay().descriptor(given(TABLE, "linear", "hold")).ports();
        assertEquals(
                List.of("level", "open"),
                ports.stream().map(PortDescriptor::name).toList());
        assertEquals(List.of("m", "1"), ports.stream().map(PortDescriptor::unit).toList());
        assertEquals(
                List.of(Kind.REAL, Kind.BOOLEAN),
                ports.stream().map(PortDescriptor::kind).toList());
        assertTrue(ports.stream().noneMatch(PortDescriptor::register));
    }

    @ParameterizedTest
    @CsvSource({
        "linear, hold, 0, 0.5, 0",
        "linear, hold, 1, 0.5, 0",
        "linear, hold, 2.5, 1.25, 0",
        "linear, hold, 3, 1.5, 1",
        "linear, hold, 4, 1.25, 1",
        "linear, hold, 5, 1, 0",
        "linear, hold, 99, 1, 0",
        "previous, hold, 2.99, 0.5, 0",
        "previous, hold, 3, 1.5, 1",
        "previous, hold, 99, 1, 0",
        "linear, repeat, 0, 0.5, 0",
        "linear, repeat, 4, 1.25, 1",
        "linear, repeat, 5, 0.5, 0",
        "linear, repeat, 6, 1, 0",
        "linear, repeat, 4003, 1.5, 1"
    })
    void playsItsTable(String interpolation, String after, double time, double level, long open) throws Exception {
        GeneralBehavior replay = new CsvReplay().create(given(TABLE, interpolation, after));
        RecordedSignals signals = new RecordedSignals(time, 2);
        replay.initialize(signals);
        replay.outputs(signals);
        replay.step(signals, 0.01);
        assertEquals(level, signals.real(0));
        assertEquals(open, signals.integer(1));
    }

    @Test
    void aTableOfOneRowIsAConstant() throws Exception {
        GeneralBehavior replay = new CsvReplay().create(given("time,x\n0,7\n", "linear", "hold"));
        RecordedSignals signals = new RecordedSignals(5, 1);
        replay.outputs(signals);
        assertEquals(7, signals.real(0));
    }

    @Test
    void oneRowCannotBeRepeated() throws Exception {
        GivenParameters given = given("time,x\n0,7\n", "linear", "repeat");
        UnusableParameters refused = assertThrows(UnusableParameters.class, () -> new CsvReplay().create(given));
        assertEquals("after", refused.parameter());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        GivenParameters given = new GivenParameters(folder.resolve("gone.csv"), "linear", "hold");
        UnusableParameters refused = assertThrows(UnusableParameters.class, () -> new CsvReplay().descriptor(given));
        assertEquals("file", refused.parameter());
        assertTrue(refused.getMessage().contains("gone.csv"), refused.getMessage());
    }

    private GivenParameters given(String table, String interpolation, String after) throws IOException {
        return new GivenParameters(Files.writeString(folder.resolve("table.csv"), table), interpolation, after);
    }
}
