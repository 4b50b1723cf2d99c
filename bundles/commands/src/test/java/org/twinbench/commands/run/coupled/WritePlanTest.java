package org.twinbench.commands.run.coupled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.value.Value;
import org.twinbench.commands.KernelServices;

class WritePlanTest {

    private static final String ENDPOINT = "opc.tcp://10.0.0.7:4840";

    private static Binding binding(String address, Optional<Value> safe) {
        return new Binding("plc", address, List.of(), List.of(), Optional.empty(), safe, Optional.empty());
    }

    private static MachineModel machine(Map<String, Value> settings) {
        return new MachineModel(
                "Tank",
                "",
                Map.of(),
                Map.of("tank", Component.of("tank", Map.of()), "valve", Component.of("valve", Map.of())),
                Map.of(),
                Map.of(),
                Map.of(
                        "plc",
                        new Link("opcua", ENDPOINT, settings),
                        "spare",
                        new Link("modbus", "modbus://h", Map.of())),
                Map.of(
                        "tank.level", binding("ns=4;s=B1", Optional.of(Value.of("0 m"))),
                        "tank.temperature", binding("ns=4;s=B2", Optional.empty()),
                        "valve.opening", binding("ns=4;s=Y1", Optional.empty())));
    }

    private static List<String> lines(Map<String, Value> settings, boolean armed) {
        return new WritePlan(new KernelServices().library(), machine(settings), armed).lines();
    }

    @Test
    void outputsAreWrittenWithTheirSafeValuesAndSoAreTagsOfTheLinkItself() {
        assertEquals(
                List.of(
                        "Armed: this run writes to controllers.",
                        "  plc  " + ENDPOINT + "  in lock-step, reads 1 tag",
                        "    ns=4;s=B1  tank.level        safe value 0 m at the end",
                        "    ns=4;s=B2  tank.temperature  no safe value: keeps the last one",
                        "    ns=4;s=T   lock_step_tick",
                        "  spare  modbus://h  free-running, reads 0 tags",
                        "    nothing"),
                lines(Map.of("lock_step_tick", Value.of("ns=4;s=T"), "lock_step_done", Value.of("ns=4;s=D")), true));
    }

    @Test
    void unarmedItWouldBeWrittenAndNothingGoesInStep() {
        List<String> lines = lines(Map.of("lock_step_tick", Value.of("ns=4;s=T")), false);
        assertEquals("Not armed: this run only reads. With --arm it would write:", lines.get(0));
        assertEquals("  plc  " + ENDPOINT + "  free-running, reads 1 tag", lines.get(1));
    }
}
