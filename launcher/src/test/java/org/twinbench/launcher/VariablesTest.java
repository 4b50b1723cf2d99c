package org.twinbench.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VariablesTest {

    private static final List<String> KNOWN = List.of("data", "host", "port");

    @TempDir
    Path data;

    @Test
    void haveTheirDefaultsIfNobodySaysOtherwise() throws LaunchFailure {
        assertEquals("7777 of x", variables(Map.of()).fill("${port} of x"));
    }

    @Test
    void theFileOverrulesADefault() throws Exception {
        file("port = 1");
        assertEquals("1", variables(Map.of()).fill("${port}"));
    }

    @Test
    void theEnvironmentOverrulesTheFile() throws Exception {
        file("port = 1");
        assertEquals("2", variables(Map.of("TWINBENCH_PORT", "2")).fill("${port}"));
    }

    @Test
    void theCommandLineOverrulesTheEnvironment() throws Exception {
        file("port = 1");
        assertEquals("3", variables(Map.of("TWINBENCH_PORT", "2"), "--port=3").fill("${port}"));
    }

    @Test
    void theFileMaySetWhatOtherCommandsUse() throws Exception {
        file("host = plant");
        assertEquals("7777", variables(Map.of()).fill("${port}"));
    }

    @Test
    void aWrongNameInTheFileIsRefusedWithTheNamesThatThereAre() throws IOException {
        file("prot = 1");
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> variables(Map.of()));

        assertEquals(LaunchFailure.WRONG_INPUT, failure.exitCode());
        assertEquals(
                data.resolve("twinbench.properties") + ": \"prot\" cannot be set here; what can is host, port.",
                failure.getMessage());
    }

    @Test
    void anUnknownReferenceIsRefused() {
        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> variables(Map.of()).fill("${prot}"));
        assertEquals(
                "\"${prot}\" in an OSGi feature refers to a variable that there is not; there are data, port.",
                failure.getMessage());
    }

    @Test
    void theHomeFolderIsFilledInAndTheDataFolderMadeAbsolute() throws LaunchFailure {
        Path home = Path.of(System.getProperty("user.home"));
        CommandLine line = CommandLine.of(List.of("--data", "~/plants/../bench"));
        assertEquals(home.resolve("bench"), Variables.dataFolder(Map.of("data", "x"), Map.of(), line));
        assertEquals(
                Path.of("x").toAbsolutePath(),
                Variables.dataFolder(Map.of("data", "x"), Map.of(), CommandLine.of(List.of())));
    }

    @Test
    void valuesAreTakenLiterally() throws LaunchFailure {
        assertEquals("a$1\\b", variables(Map.of("TWINBENCH_PORT", "a$1\\b")).fill("${port}"));
    }

    private Variables variables(Map<String, String> environment, String... words) throws LaunchFailure {
        Map<String, String> defaults = Map.of("data", data.toString(), "port", "7777");
        return Variables.of(defaults, KNOWN, environment, CommandLine.of(List.of(words)));
    }

    private void file(String text) throws IOException {
        Files.writeString(data.resolve("twinbench.properties"), text);
    }
}
