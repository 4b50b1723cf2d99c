package org.twinbench.commands.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    @TempDir
    private Path folder;

    @Test
    void asksForTheFileNextToAMisspelledOne() throws IOException {
        Files.writeString(folder.resolve("heated-tank.json"), "{}");
        Path typed = folder.resolve("heatd-tank.json");
        WrongInput wrong = assertThrows(WrongInput.class, () -> TextFiles.read(typed));
        assertTrue(
                wrong.getMessage().contains("Did you mean \"" + folder.resolve("heated-tank.json") + "\"?"),
                wrong.getMessage());
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("a.json"), new byte[] {'"', (byte) 0xFC, '"'});
        assertTrue(assertThrows(WrongInput.class, () -> TextFiles.read(file))
                .getMessage()
                .contains("not UTF-8"));
    }

    @Test
    void replacesAFileAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        TextFiles.replace(file, "new");
        assertEquals("new", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void keepsPermissionsAndSymbolicLinks() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        TextFiles.replace(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
