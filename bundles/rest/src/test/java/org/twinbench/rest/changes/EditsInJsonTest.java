package org.twinbench.rest.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.project.Edit;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.file.JsonMachineFiles;
import org.twinbench.kernel.json.StrictJson;

final class EditsInJsonTest {

    private static final JsonFormat JSON = new StrictJson();
    private static final Fragments FRAGMENTS = new Fragments(new JsonMachineFiles(JSON), JSON);

    @Test
    void everyEditIsReadAsItWasWritten() {
        List<Edit> edits = List.of(
                new Edit.SetComponent("a/b", Component.of("tank", Map.of("area", Value.of("2 m²")))),
                new Edit.RemoveComponent("a"),
                new Edit.RenameComponent("a", "b"),
                new Edit.SetConnection("a.x", List.of("b.y")),
                new Edit.SetConnection("a.x", List.of("b.y", "c.y")),
                new Edit.RemoveConnection("a.x"),
                new Edit.SetLink("plc", new Link("opcua", "opc.tcp://a", Map.of("user", Value.of("${U}")))),
                new Edit.RemoveLink("plc"),
                new Edit.SetBinding(
                        "a.x",
                        new Binding(
                                "plc",
                                "s",
                                List.of(),
                                List.of(),
                                Optional.of(WhenBad.HOLD),
                                Optional.of(Value.of(0)),
                                Optional.of(Update.CYCLIC))),
                new Edit.RemoveBinding("a.x"),
                new Edit.SetMachine(
                        Optional.of("n"), Optional.of(""), Optional.empty(), Optional.of(Map.of("a.x", "newton"))));
        List<Value> written = new EditWriter(FRAGMENTS).write(edits);
        assertEquals(edits, new EditReader(FRAGMENTS).read(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                                      | /0",
                "{}                                                     | /0",
                "{\"remove_link\": \"a\", \"remove_binding\": \"a.b\"}  | /0",
                "{\"remove_component\": 1}                              | /0/remove_component",
                "{\"remove_component\": \"a\", \"to\": 1}               | /0/to",
                "{\"rename_component\": \"a\"}                          | /0/to",
                "{\"rename_component\": \"a\", \"to\": 1}               | /0/to",
                "{\"set_component\": \"a b\", \"to\": {\"type\": \"x\"}}| /0/set_component",
                "{\"set_component\": \"a\", \"to\": {\"type\": 1}}      | /0/to/type",
                "{\"set_component\": \"a/b\", \"to\": 1}                | /0/to",
                "{\"set_connection\": \"a.b\", \"to\": []}              | /0/to",
                "{\"set_connection\": \"a.b\", \"to\": [\"c.d\", 1]}    | /0/to/1",
                "{\"set_machine\": {\"nam\": \"x\"}}                    | /0/set_machine/nam",
                "{\"set_all\": \"a\"}                                   | /0/set_all"
            })
    void whatIsNoEditIsToldWhereItStands(String sentence, String pointer) {
        List<Value> list = List.of(JSON.parse(sentence));
        InvalidInput refused = assertThrows(InvalidInput.class, () -> new EditReader(FRAGMENTS).read(list));
        assertEquals(
                List.of(pointer), refused.mistakes().stream().map(Mistake::path).toList());
    }
}
