package org.twinbench.rest.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.json.StrictJson;

class TagListReaderTest {

    private static final String FEW = "port,link,address,safe\n";

    private final TagListReader reader = new TagListReader(new StrictJson());

    @Test
    void columnsComeInAnyOrderAndThoseThatNobodyNeedsMayBeAbsent() {
        String table = "\uFEFFaddress,port,link,value_high,value_low,raw_high,raw_low,update,when_bad\r\n"
                + "\"ns=4;s=GVL.\"\"Y,1\"\"\",inletValve.opening,plc,100 %,0 %,27648,0,cyclic,hold\r\n";
        TagLine line = reader.read(table).get(0);
        assertEquals("inletValve.opening", line.port());
        assertEquals(
                new Binding(
                        "plc",
                        "ns=4;s=GVL.\"Y,1\"",
                        List.of(0.0, 27648.0),
                        List.of(Value.of("0 %"), Value.of("100 %")),
                        Optional.of(WhenBad.HOLD),
                        Optional.empty(),
                        Optional.of(Update.CYCLIC)),
                line.binding());
    }

    @Test
    void everyMistakeIsFoundWithItsLineAndColumn() {
        String table = "port,link,address,raw_low,raw_high,value_low,value_high,when_bad\n"
                + "a.x,plc,t,zero,1,0,1,\n"
                + "a.y,,t,,,,,\n"
                + "a.z,plc,\"two\nlines\",0,,,1,never\n"
                + "a.x,plc,t\n"
                + "a.v,plc,t,,,,,\n"
                + "a.v,plc,u,,,,,\n";
        assertEquals(
                List.of("/2/raw_low", "/3/link", "/4/raw_high", "/4/value_low", "/4/when_bad", "/6", "/8/port"),
                mistakes(table).stream().map(Mistake::path).toList());
        assertEquals(
                "Line 2, column 4 (raw_low): \"zero\" is no number; numbers are written 0.5 or 5e-1.",
                mistakes(table).get(0).message());
        assertEquals(
                "Line 8, column 1 (port): a.v stands on line 7 already.",
                mistakes(table).get(6).message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port;link;address | /1/port;link;address | separate columns by commas",
                "port,link,adress | /1/adress | Did you mean \"address\"?",
                "port,link | /1/address | lacks the column address",
                "port,link,address,port | /1/port | stands there twice"
            })
    void aFirstLineThatNamesOtherColumnsIsRefused(String header, String path, String part) {
        Mistake mistake = mistakes(header + "\n").get(0);
        assertEquals(path, mistake.path());
        assertTrue(mistake.message().contains(part), mistake.message());
    }

    @Test
    void anEmptyListAndAQuoteThatIsNeverClosedAreNamed() {
        assertTrue(
                mistakes("").get(0).message().startsWith("The list is empty; its first line names the columns: port,"));
        assertEquals("/2", mistakes(FEW + "a.x,plc,\"t\n").get(0).path());
    }

    @Test
    void mistakesOfAnEditAreToldAtTheCellTheyComeFrom() {
        TagLine line = reader.read(FEW + "\n\na.x,plc,t,5 kg\n").get(0);
        Mistake told = line.told(Mistake.at("ignored", "is a mass.").value("5 kg"), "/to/safe");
        assertEquals("/4/safe", told.path());
        assertEquals("Line 4, column 4 (safe): is a mass.", told.message());
        assertEquals("/4/port", line.told(told, "/set_binding").path());
        assertEquals("/4/raw_high", line.told(told, "/to/raw/1").path());
    }

    private List<Mistake> mistakes(String table) {
        return assertThrows(InvalidInput.class, () -> reader.read(table)).mistakes();
    }
}
