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

final class WritableFoldersTest {

    @TempDir
    Path temporary;

    @Test
    void areCreatedAndLeftEmpty() throws Exception {
        WritableFolders.check(List.of("${data}/log"), variables(temporary.resolve("new")));
        assertEquals(0, Files.list(temporary.resolve("new/log")).count());
    }

    @Test
    void aFolderThatCannotBeWrittenToEndsTheStart() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");
        LaunchFailure failure = assertThrows(
                LaunchFailure.class, () -> WritableFolders.check(List.of("${data}"), variables(file.resolve("data"))));

        assertEquals(LaunchFailure.NOT_USABLE, failure.exitCode());
        assertTrue(failure.getMessage().startsWith("The folder " + file.resolve("data") + " cannot be written to"));
    }

    private static Variables variables(Path data) throws LaunchFailure {
        return Variables.of(
                Map.of("data", data.toString()), List.of("data"), Map.of(), CommandLine.of(List.of("serve")));
    }
}
