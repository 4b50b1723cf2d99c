package org.twinbench.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoldersTest {

    @TempDir
    Path temporary;

    @Test
    void areCreatedAndLeftEmpty() throws Exception {
        Folders.requireWritable(List.of("${data}/log"), variables(temporary.resolve("new")));
        assertEquals(0, Files.list(temporary.resolve("new/log")).count());
    }

    @Test
    void aFolderThatCannotBeWrittenToEndsTheStart() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");
        LaunchFailure failure = assertThrows(
                LaunchFailure.class,
                () -> Folders.requireWritable(List.of("${data}"), variables(file.resolve("data"))));

        assertEquals(LaunchFailure.NOT_USABLE, failure.exitCode());
        assertTrue(failure.getMessage().startsWith("The folder " + file.resolve("data") + " cannot be written to"));
    }

    @Test
    void oneThatIsNotThereIsNotMade() throws Exception {
        Path missing = temporary.resolve("typo");
        LaunchFailure failure = assertThrows(
                LaunchFailure.class, () -> Folders.requireExisting(List.of("${data}"), variables(missing)));

        assertEquals(LaunchFailure.NOT_USABLE, failure.exitCode());
        assertEquals("There is no folder " + missing + ". Make it first, or name another.", failure.getMessage());
        assertTrue(Files.notExists(missing));
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(temporary.resolve("oven.json"), "{}");
        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> Folders.requireExisting(List.of("${data}"), variables(file)));

        assertEquals(file + " is a file; name the folder that it is in.", failure.getMessage());
    }

    private static Variables variables(Path data) throws LaunchFailure {
        return Variables.of(
                Map.of("data", data.toString()), List.of("data"), Map.of(), CommandLine.of(List.of("serve")));
    }
}
