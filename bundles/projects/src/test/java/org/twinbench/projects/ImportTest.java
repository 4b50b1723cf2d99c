package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.projects.Host.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.file.JsonMachineFiles;
import org.twinbench.storage.memory.MemoryStorage;

final class ImportTest {
    private final Host host = new Host();
    private final MachineFiles files = new JsonMachineFiles(Host.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"heated-tank.json", "quadruple-tank.json"})
    void givesBackAnExampleByteForByte(String example) throws IOException {
        String text = Files.readString(Host.examples().resolve(example));
        Host bare = Host.withoutTypes(new MemoryStorage());

        Entry<StoredMachine> machine = bare.workspace.importMachine(1, files.read(text));

        assertEquals(text, files.print(bare.workspace.machine(machine.id())));
    }

    @Test
    void givesBackEverythingThatAMachineCanSay() {
        MachineModel machine = plant("Plant", Map.of("rate", Value.of("2 L/s")));

        long id = host.workspace.importMachine(1, machine).id();

        assertEquals(machine, host.workspace.machine(id));
        assertEquals(1, host.revision(id));
    }

    @Test
    void keepsNothingOfAMachineWithMistakes() {
        MachineModel wrong = plant("Plant", Map.of("rate", Value.of("2 kg"), "speed", Value.of(1)));

        List<Mistake> mistakes = refusal(() -> host.workspace.importMachine(1, wrong));

        assertEquals(
                List.of("/components/feed/parameters/rate", "/components/feed/parameters/speed"),
                mistakes.stream().map(Mistake::path).toList());
        assertEquals(List.of(), host.workspace.machines().list(Map.of(), 0, 10));
    }

    @Test
    void refusesASecondMachineOfAName() {
        host.workspace.importMachine(1, plant("Plant", Map.of()));

        assertTrue(Host.refusalAt("/name", () -> host.workspace.importMachine(1, plant("Plant", Map.of())))
                .contains("\"Plant\" already"));
    }

    @Test
    void refusesPartsThatHangInTheAir() {
        MachineModel dangling = new MachineModel(
                "Plant",
                "",
                Map.of(),
                Map.of("tank", Component.of("vessel", Map.of())),
                Map.of("tank.inflow", List.of("nobody.flow")),
                Map.of(),
                Map.of(),
                Map.of("tank.level", binding("nobody")));

        assertEquals(
                List.of("/connections/tank.inflow", "/bindings/tank.level/link"),
                refusal(() -> host.workspace.importMachine(1, dangling)).stream()
                        .map(Mistake::path)
                        .toList());
    }

    @Test
    void saysThatTheProjectIsNotThere() {
        assertThrows(NoSuchEntry.class, () -> host.workspace.importMachine(9, plant("Plant", Map.of())));
    }

    private static MachineModel plant(String name, Map<String, Value> rate) {
        return new MachineModel(
                name,
                "What it is",
                Map.of("org.twinbench.test", "1.0.0"),
                Map.of(
                        "feed",
                        new Component(
                                "feed",
                                "Zulauf",
                                rate,
                                Map.of("flow", Value.of(0.25)),
                                1,
                                Optional.of(new MachineModel.Position(1.5, -2))),
                        "line1/header",
                        Component.of("header", Map.of()),
                        "tank",
                        Component.of("vessel", Map.of())),
                Map.of(
                        "line1/header.inflow",
                        List.of("feed.flow", "line1/header.flow"),
                        "tank.inflow",
                        List.of("line1/header.flow")),
                Map.of(),
                Map.of("plc", new Link("opcua", "opc.tcp://plc", Map.of("user", Value.of("${USER}")))),
                Map.of("tank.level", binding("plc"), "line1/header.inflow", binding("plc")));
    }

    private static Binding binding(String link) {
        return new Binding(
                link,
                "ns=4;s=level",
                List.of(0.0, 100.0),
                List.of(Value.of("0 m"), Value.of("2 m")),
                Optional.of(MachineModel.WhenBad.REJECT),
                Optional.of(Value.of(1)),
                Optional.of(MachineModel.Update.ON_CHANGE));
    }
}
