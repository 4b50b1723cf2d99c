package org.twinbench.folder.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.twinbench.folder.Host.plant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.folder.Host;
import org.twinbench.storage.memory.MemoryStorage;

/** What was edited here and there at once: the file counts, and nothing is lost. */
final class BothEditedTest {

    @TempDir
    Path root;

    private Host host;

    @BeforeEach
    void openAFolderWithOneMachine() throws IOException {
        host = new Host(root, new MemoryStorage());
        host.write("line1/plant.json", plant("Plant", "1 m²"));
        host.open();
    }

    @Test
    void whereBothWereEditedTheFileCountsAndWhatWasStoredIsKept() throws IOException {
        host.edit("Plant", "2 m²");
        host.write("line1/plant.json", plant("Plant", "3 m²"));
        host.open();

        assertEquals(plant("Plant", "3 m²"), host.model("Plant"));
        assertEquals(plant("Plant", "3 m²"), host.read("line1/plant.json"));
        assertEquals(plant("Plant", "2 m²"), host.kept("line1/plant.json"));
    }

    @Test
    void whereBothWereEditedAlikeThereIsNothingToKeep() throws IOException {
        host.edit("Plant", "2 m²");
        host.write("line1/plant.json", plant("Plant", "2 m²"));
        host.open();
        assertEquals(Set.of("line1/plant.json"), host.files().keySet());
    }

    @Test
    void aMachineThatWasEditedAndWhoseFileIsGoneIsKeptBeside() throws IOException {
        host.edit("Plant", "2 m²");
        host.delete("line1/plant.json");
        host.open();
        assertEquals(List.of(), host.machines());
        assertEquals(plant("Plant", "2 m²"), host.kept("line1/plant.json"));
    }

    @Test
    void aFileThatWasEditedAndWhoseMachineIsGoneIsANewMachine() throws IOException {
        long id = host.id("Plant");
        host.remove("Plant");
        host.write("line1/plant.json", plant("Plant", "2 m²"));
        host.open();
        assertEquals(plant("Plant", "2 m²"), host.model("Plant"));
        assertNotEquals(id, host.id("Plant"));
    }
}
