package org.twinbench.launcher.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScratchTest {

    @TempDir
    Path temporary;

    @Test
    void isGoneWhenClosed() throws IOException {
        Scratch scratch = Scratch.in(temporary);
        Files.createDirectories(scratch.folder().resolve("a/b"));
        scratch.close();

        assertFalse(Files.exists(scratch.folder()));
    }

    @Test
    void removesWhatAKilledProcessLeft() throws IOException {
        Path left = Files.createDirectory(temporary.resolve("twinbench-123"));
        Files.writeString(left.resolve("lock"), "");
        try (Scratch scratch = Scratch.in(temporary)) {
            assertTrue(Files.exists(scratch.folder()));
            assertFalse(Files.exists(left));
        }
    }

    @Test
    void leavesWhatIsInUseOrNotItsOwn() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("twinbench-notes"));
        try (Scratch first = Scratch.in(temporary);
                Scratch second = Scratch.in(temporary)) {
            assertTrue(Files.exists(first.folder()));
            assertTrue(Files.exists(second.folder()));
            assertTrue(Files.exists(other));
        }
    }

    @Test
    void copiesAFolderWithEverythingInIt() throws IOException {
        Path source = Files.createDirectories(temporary.resolve("classes/a")).getParent();
        Files.writeString(source.resolve("a/b.txt"), "b");
        try (Scratch scratch = Scratch.in(temporary)) {
            assertEquals("b", Files.readString(scratch.copy(source).resolve("a/b.txt")));
        }
    }
}
