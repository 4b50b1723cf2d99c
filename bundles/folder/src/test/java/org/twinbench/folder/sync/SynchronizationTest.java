package org.twinbench.folder.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.folder.Host.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.folder.Host;
import org.twinbench.storage.memory.MemoryStorage;

/** What follows from an edit here or there. */
final class SynchronizationTest {

    @TempDir
    Path root;

    private Host host;
    private Synchronization folder;

    @BeforeEach
    void openAFolderWithOneMachine() throws IOException {
        host = new Host(root, new MemoryStorage());
        host.write("line1/plant.json", plant("Plant", "1 m²"));
        folder = host.open();
    }

    @Test
    void filesBecomeMachinesOfAProjectThatIsCalledAsTheFolder() {
        assertEquals(plant("Plant", "1 m²"), host.model("Plant"));
        assertEquals(
                root.getFileName().toString(),
                host.workspace.projects().read(1).content().name());
    }

    @Test
    void anEditHereChangesOneLineThere() throws IOException {
        List<String> before = host.text("line1/plant.json").lines().toList();
        host.edit("Plant", "2 m²");
        folder.follow(Set.of(host.id("Plant")));
        List<String> after = host.text("line1/plant.json").lines().toList();

        assertEquals(plant("Plant", "2 m²"), host.read("line1/plant.json"));
        assertEquals(before.size(), after.size());
        assertEquals(1, before.stream().filter(line -> !after.contains(line)).count());
    }

    @Test
    void anEditThereIsReadAndWhatStaysKeepsItsId() throws IOException {
        long machine = host.id("Plant");
        long vessel = host.component("Plant", "vessel").id();
        host.write("line1/plant.json", plant("Big plant", "3 m²"));
        folder.look(true);

        assertEquals(plant("Big plant", "3 m²"), host.workspace.machine(machine));
        assertEquals(vessel, host.component("Big plant", "vessel").id());
    }

    @Test
    void aLayoutOfOnesOwnStaysUntilTheMachineIsEditedHere() throws IOException {
        String own = host.text("line1/plant.json").replace("\n", " ");
        host.write("line1/plant.json", own);
        folder.look(true);
        folder.follow(Set.of(host.id("Plant")));
        assertEquals(own, host.text("line1/plant.json"));

        host.edit("Plant", "2 m²");
        folder.follow(Set.of(host.id("Plant")));
        assertTrue(host.text("line1/plant.json").startsWith("{\n  \"twinbench\": 1,\n"));
    }

    @Test
    void lineEndsOfWindowsStay() throws IOException {
        host.write("line1/plant.json", host.text("line1/plant.json").replace("\n", "\r\n"));
        folder.look(true);
        host.edit("Plant", "2 m²");
        folder.follow(Set.of(host.id("Plant")));

        String text = host.text("line1/plant.json");
        assertTrue(text.contains("\"2 m²\""));
        assertEquals(text.lines().count(), text.split("\r\n").length);
    }

    @Test
    void aNewMachineGetsAFileThatIsNobodyElses() throws IOException {
        host.write("Oven.json", "{}");
        host.workspace.importMachine(1, plant("Oven", "1 m²"));
        folder.follow(Set.of(host.id("Oven")));

        assertEquals("{}", host.text("Oven.json"));
        assertEquals(plant("Oven", "1 m²"), host.read("oven-2.json"));
    }

    @Test
    void aMachineThatIsRenamedKeepsItsFile() throws IOException {
        host.rename("Plant", "Works");
        folder.follow(Set.of(host.id("Works")));
        assertEquals(plant("Works", "1 m²"), host.read("line1/plant.json"));
    }

    @Test
    void theFileOfADeletedMachineIsPutAside() throws IOException {
        long id = host.id("Plant");
        host.remove("Plant");
        folder.follow(Set.of(id));

        assertEquals(Set.of(), host.files().keySet());
        try (var deleted = Files.find(
                root.resolve(".twinbench/deleted"), 5, (path, attributes) -> path.endsWith("line1/plant.json"))) {
            assertEquals(1, deleted.count());
        }
    }

    @Test
    void theMachineOfADeletedFileGoes() throws IOException {
        host.delete("line1/plant.json");
        host.open();
        assertEquals(List.of(), host.machines());
    }

    @Test
    void aFileThatIsAwayForAMomentIsNotDeleted() throws IOException {
        String text = host.text("line1/plant.json");
        long id = host.id("Plant");
        host.delete("line1/plant.json");
        folder.look(true);
        assertTrue(folder.waits());
        host.write("line1/plant.json", text);
        folder.look(true);

        assertFalse(folder.waits());
        assertEquals(id, host.id("Plant"));
    }

    @Test
    void aFileThatIsMovedAndEditedKeepsItsMachine() throws IOException {
        long id = host.id("Plant");
        host.move("line1/plant.json", "line2/works.json");
        host.write("line2/works.json", plant("Works", "5 m²"));
        folder.look(true);

        assertEquals(plant("Works", "5 m²"), host.workspace.machine(id));
        host.edit("Works", "6 m²");
        folder.follow(Set.of(id));
        assertEquals(Set.of("line2/works.json"), host.files().keySet());
        assertEquals(plant("Works", "6 m²"), host.read("line2/works.json"));
    }

    @Test
    void namesThatAreHandedOnAreReadInOneGo() throws IOException {
        host.write("a.json", plant("A", "1 m²"));
        host.write("b.json", plant("B", "2 m²"));
        folder.look(true);
        host.write("a.json", plant("B", "1 m²"));
        host.write("b.json", plant("C", "2 m²"));
        folder.look(true);
        assertEquals(plant("B", "1 m²"), host.model("B"));
        assertEquals(plant("C", "2 m²"), host.model("C"));
    }
}
