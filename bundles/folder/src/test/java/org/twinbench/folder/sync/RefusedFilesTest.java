package org.twinbench.folder.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.folder.Host.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.project.FileProblem;
import org.twinbench.api.project.MachineFile;
import org.twinbench.folder.Host;
import org.twinbench.storage.memory.MemoryStorage;

/** Files that cannot be made the same as their machines: they are listed, and left alone. */
final class RefusedFilesTest {

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
    void aFileThatCannotBeReadIsListedAndNeverOverwritten() throws IOException {
        String broken = host.text("line1/plant.json").replace("\"area\"", "\"aera\"");
        host.write("line1/plant.json", broken);
        folder.look(true);
        assertEquals(plant("Plant", "1 m²"), host.model("Plant"));
        MachineFile file = folder.files().get(0);
        FileProblem problem = file.problems().get(0);
        assertEquals(Optional.of(host.id("Plant")), file.machineModelId());
        assertEquals("/components/vessel/parameters/aera", problem.path());
        assertEquals(
                Optional.of(1
                        + (int) broken.lines()
                                .takeWhile(line -> !line.contains("aera"))
                                .count()),
                problem.line());
        assertTrue(
                file.sentences().get(0).startsWith("line1/plant.json:"),
                file.sentences().toString());

        host.edit("Plant", "2 m²");
        folder.follow(Set.of(host.id("Plant")));
        assertEquals(broken, host.text("line1/plant.json"));
        assertEquals(plant("Plant", "2 m²"), host.model("Plant"));

        host.write("line1/plant.json", plant("Plant", "3 m²"));
        folder.look(true);
        assertEquals(plant("Plant", "3 m²"), host.model("Plant"));
        assertEquals(List.of(), folder.files().get(0).problems());
        assertEquals(plant("Plant", "2 m²"), host.kept("line1/plant.json"));
    }

    @Test
    void textThatIsNoJsonIsListedWithItsLine() throws IOException {
        host.write("new.json", "{\n  \"twinbench\": 1,\n  oven\n}");
        folder.look(true);
        MachineFile file = folder.files().get(1);
        assertEquals("new.json", file.file());
        assertEquals(Optional.empty(), file.machineModelId());
        assertEquals(Optional.of(3), file.problems().get(0).line());

        host.delete("new.json");
        folder.look(true);
        assertEquals(1, folder.files().size());
    }

    @Test
    void aCopyIsRefusedUntilItHasANameOfItsOwn() throws IOException {
        host.write("copy.json", plant("Plant", "1 m²"));
        folder.look(true);
        assertEquals("/name", folder.files().get(0).problems().get(0).path());

        host.rename("Plant", "Works");
        folder.follow(Set.of(host.id("Works")));
        assertEquals(plant("Plant", "1 m²"), host.model("Plant"));
        assertEquals(List.of(), folder.files().get(0).problems());
    }

    @Test
    void aFileThatIsReadOnlyStaysAndIsListed() throws IOException {
        Path file = root.resolve("line1/plant.json");
        String before = host.text("line1/plant.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        host.edit("Plant", "2 m²");
        folder.follow(Set.of(host.id("Plant")));
        assertEquals(before, host.text("line1/plant.json"));
        assertTrue(folder.files().get(0).sentences().get(0).contains("it is read-only"));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        folder.look(false);
        assertEquals(plant("Plant", "2 m²"), host.read("line1/plant.json"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatIsNoMachineFileIsLeftAlone() throws IOException {
        host.write("package.json", "{ \"name\": \"x\" }");
        host.write(".hidden/plant.json", plant("Hidden", "1 m²"));
        host.write(".plant.json", plant("Hidden too", "1 m²"));
        folder.look(true);
        assertEquals(1, host.machines().size());
        assertEquals(1, folder.files().size());
    }

    @Test
    void symbolicLinksAreNotFollowed(@TempDir Path outside) throws IOException {
        Files.copy(root.resolve("line1/plant.json"), outside.resolve("other.json"));
        Files.createSymbolicLink(root.resolve("link.json"), outside.resolve("other.json"));
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Files.createSymbolicLink(root.resolve("same.json"), root.resolve("line1/plant.json"));
        folder.look(true);

        assertEquals(1, host.machines().size());
        assertEquals(
                List.of("line1/plant.json", "link.json"),
                folder.files().stream().map(MachineFile::file).toList());
        assertTrue(folder.files().get(1).sentences().get(0).contains("symbolic link"));
    }

    @Test
    void aFolderThatIsNotThereAnyMoreDeletesNothing() throws IOException {
        Path elsewhere = Files.move(root, root.resolveSibling(root.getFileName() + "-moved"));
        try {
            assertFalse(looksWell());
            assertEquals(1, host.machines().size());
        } finally {
            Files.move(elsewhere, root);
        }
        assertTrue(looksWell());
    }

    private boolean looksWell() {
        try {
            folder.look(true);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
