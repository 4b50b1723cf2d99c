package org.twinbench.kernel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.MachineModel.Position;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.json.StrictJson;

class JsonMachineFilesTest {

    private static final String HEATED_TANK =
            """
            {
              "twinbench": 1,
              "name": "Heated tank",
              "components": {
                "inletValve": {
                  "type": "valve",
                  "label": "Y1 Inlet valve",
                  "parameters": { "characteristic": "linear", "maxFlow": "1.6 L/s", "strokeTime": "4 s" },
                  "position": [260, 104]
                },
                "line1/tank": {
                  "type": "tank",
                  "parameters": { "area": "0.2 m²", "height": "1.4 m", "outletArea": "2.5 cm²" },
                  "start": { "level": "0.6 m", "temperature": "35 °C" },
                  "every": 10,
                  "position": [492, 104.5]
                }
              },
              "connections": {
                "levelSensor.input": "line1/tank.level",
                "line1/tank.inflow": ["inletValve.flow", "inletValve.position"]
              },
              "loops": { "line1/tank.level": "newton" },
              "links": {
                "plc": { "protocol": "opcua", "endpoint": "opc.tcp://192.168.0.10:4840", "user": "${PLC_USER}" }
              },
              "bindings": {
                "inletValve.opening": {
                  "link": "plc",
                  "address": "ns=4;s=GVL.Y1",
                  "raw": [0, 27648],
                  "value": ["0 %", "100 %"],
                  "when_bad": "hold",
                  "safe": 0
                }
              }
            }
            """;

    private final JsonMachineFiles files = new JsonMachineFiles(new StrictJson());

    @Test
    void readsAWholeMachine() {
        MachineModel machine = files.read(HEATED_TANK);

        assertEquals("Heated tank", machine.name());
        assertEquals("", machine.description());
        assertEquals(
                new Component(
                        "tank",
                        "",
                        Map.of(
                                "area", Value.of("0.2 m²"),
                                "height", Value.of("1.4 m"),
                                "outletArea", Value.of("2.5 cm²")),
                        Map.of("level", Value.of("0.6 m"), "temperature", Value.of("35 °C")),
                        10,
                        Optional.of(new Position(492, 104.5))),
                machine.components().get("line1/tank"));
        assertEquals(1, machine.components().get("inletValve").every());
        assertEquals(
                List.of("inletValve.flow", "inletValve.position"),
                machine.connections().get("line1/tank.inflow"));
        assertEquals(Map.of("line1/tank.level", "newton"), machine.loops());
        assertEquals(
                Map.of(
                        "plc",
                        new Link("opcua", "opc.tcp://192.168.0.10:4840", Map.of("user", Value.of("${PLC_USER}")))),
                machine.links());
        assertEquals(
                new Binding(
                        "plc",
                        "ns=4;s=GVL.Y1",
                        List.of(0.0, 27648.0),
                        List.of(Value.of("0 %"), Value.of("100 %")),
                        Optional.of(WhenBad.HOLD),
                        Optional.of(Value.of(0)),
                        Optional.empty()),
                machine.bindings().get("inletValve.opening"));
    }

    @Test
    void printsTheCanonicalLayout() {
        assertEquals(HEATED_TANK, files.print(files.read(HEATED_TANK)));
    }

    @Test
    void sortsNamesAndLeavesOutWhatIsAsUsual() {
        String text =
                """
                {
                  "components": { "b": { "every": 1, "label": "", "start": {}, "type": "gain" }, "a": { "type": "gain" } },
                  "bindings": {}, "links": {}, "description": "", "connections": { "b.input": ["a.output"] },
                  "name": "Two", "twinbench": 1
                }
                """;

        assertEquals(
                """
                {
                  "twinbench": 1,
                  "name": "Two",
                  "components": { "a": { "type": "gain" }, "b": { "type": "gain" } },
                  "connections": { "b.input": "a.output" }
                }
                """,
                files.print(files.read(text)));
    }

    @Test
    void anEmptyMachineHasAFormatAndAName() {
        MachineModel empty = MachineModel.of("Nothing yet", Map.of(), Map.of());

        assertEquals("{ \"twinbench\": 1, \"name\": \"Nothing yet\" }\n", files.print(empty));
        assertEquals(empty, files.read(files.print(empty)));
    }

    @Test
    void aTargetWithoutSourcesIsNotConnected() {
        MachineModel machine = MachineModel.of("M", Map.of(), Map.of("a.input", List.of()));

        assertEquals("{ \"twinbench\": 1, \"name\": \"M\" }\n", files.print(machine));
    }

    @Test
    void reportsEveryMistakeAtItsPath() {
        String text =
                """
                {
                  "twinbench": 2,
                  "titel": "x",
                  "name": "M",
                  "loops": { "mixer": "newton" },
                  "components": {
                    "Kessel 1": { "typ": "tank", "every": 0 },
                    "tank": { "type": "tank", "parametres": {}, "position": [1, 2, 3] },
                    "pump": 5
                  },
                  "connections": {
                    "tank": "pump.flow",
                    "tank.inflow": ["pump.flow", "pump", "pump.flow", 7],
                    "tank.heat": []
                  },
                  "links": { "my plc": { "protocol": "opcua" }, "other": "opc.tcp://x" },
                  "bindings": {
                    "tank.level": { "link": "plc", "address": "x", "raw": [1, 1], "when_bad": "hodl", "safe": [] },
                    "tank.flow": { "link": "plc", "address": "x", "raw": [1, 1], "safe": [] }
                  }
                }
                """;

        assertEquals(
                List.of(
                        "/titel",
                        "/components/Kessel 1",
                        "/components/Kessel 1/typ",
                        "/components/Kessel 1/type",
                        "/components/tank/parametres",
                        "/components/pump",
                        "/connections/tank",
                        "/connections/tank.inflow/1",
                        "/connections/tank.inflow/2",
                        "/connections/tank.inflow/3",
                        "/connections/tank.heat",
                        "/loops/mixer",
                        "/links/my plc",
                        "/links/my plc/endpoint",
                        "/links/other",
                        "/bindings/tank.level/when_bad",
                        "/bindings/tank.flow/raw",
                        "/bindings/tank.flow/value",
                        "/bindings/tank.flow/safe"),
                mistakes(text).stream().map(Mistake::path).toList());
    }

    @Test
    void saysWhatToWriteInstead() {
        Mistake key = mistakes(
                        "{\"twinbench\":1,\"name\":\"M\",\"components\":{\"a\":{\"type\":\"t\",\"parametres\":{}}}}")
                .get(0);
        assertEquals("There is no \"parametres\" here. Did you mean \"parameters\"?", key.message());

        Mistake name = mistakes("{\"twinbench\":1,\"name\":\"M\",\"components\":{\"Behälter 1\":{\"type\":\"t\"}}}")
                .get(0);
        assertEquals(Optional.of("Behalter_1"), name.suggestion());
    }

    @Test
    void needsItsFormat() {
        assertEquals(
                "\"twinbench\" is missing.", mistakes("{\"name\":\"M\"}").get(0).message());
        assertEquals(
                "This host reads machine files of format 1, not 2.",
                mistakes("{\"twinbench\":2,\"name\":\"M\"}").get(0).message());
        assertEquals("", mistakes("[]").get(0).path());
    }

    @Test
    void refusesComponentsOfOneNameTwice() {
        assertThrows(
                MalformedJson.class,
                () -> files.read(
                        "{\"twinbench\":1,\"name\":\"M\",\"components\":{\"a\":{\"type\":\"t\"},\"a\":{\"type\":\"t\"}}}"));
    }

    @Test
    void hundredThousandComponentsTakeSeconds() {
        Map<String, Component> components = new HashMap<>();
        Map<String, List<String>> connections = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            String name = "hall" + i % 10 + "/gain" + i;
            components.put(
                    name,
                    new Component(
                            "gain",
                            "Gain number " + i,
                            Map.of("factor", Value.of(i / 7.0), "unit", Value.of("2 m/s")),
                            Map.of("input", Value.of(i)),
                            1,
                            Optional.of(new Position(i, i))));
            connections.put(name + ".input", List.of("hall" + (i + 1) % 10 + "/gain" + (i + 1) + ".output"));
        }
        MachineModel machine = MachineModel.of("Large", components, connections);

        long before = cpuTime();
        assertEquals(machine, files.read(files.print(machine)));
        assertTrue(cpuTime() - before < 20_000_000_000L);
    }

    /** The time of the clock would tell how busy the machine is. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private List<Mistake> mistakes(String text) {
        return assertThrows(InvalidInput.class, () -> files.read(text)).mistakes();
    }
}
