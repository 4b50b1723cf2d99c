package org.twinbench.commands.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachinesBelowTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("b.json"), "{\"twinbench\": 1}");
        Files.writeString(folder.resolve("deep/er/a.json"), "{ \"twinbench\" : 1");
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"twinbench\"}");
        Files.writeString(folder.resolve("notes.txt"), "\"twinbench\": 1");
        Files.writeString(folder.resolve(".git/c.json"), "{\"twinbench\": 1}");
        Files.write(
                folder.resolve("latin.json"),
                "{\"twinbench\": 1, \"name\": \"Kühler\"}".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void findsEveryMachineBelowAFolderInTheSameOrderAlways() {
        assertEquals(
                List.of(folder.resolve("b.json"), folder.resolve("deep/er/a.json"), folder.resolve("latin.json")),
                MachinesBelow.of(List.of(folder)));
    }

    @Test
    void takesAFileThatIsNamedWhateverItIs() {
        Path file = folder.resolve("notes.txt");
        assertEquals(List.of(file), MachinesBelow.of(List.of(file, file)));
    }

    @Test
    void saysThatAFolderHoldsNoMachine() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        WrongInput wrong = assertThrows(WrongInput.class, () -> MachinesBelow.of(List.of(empty)));
        assertTrue(wrong.getMessage().startsWith("There is no machine below " + empty), wrong.getMessage());
    }
}
