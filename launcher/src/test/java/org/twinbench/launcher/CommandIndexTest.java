package org.twinbench.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandIndexTest {

    @TempDir
    Path temporary;

    private Path built;
    private Path brought;

    @BeforeEach
    void fillFolders() throws IOException {
        built = Files.createDirectory(temporary.resolve("built"));
        brought = Files.createDirectory(temporary.resolve("brought"));
        Files.writeString(
                built.resolve("run.properties"),
                "name=run\n"
                        + "synopsis=run MACHINE\n"
                        + "summary=run a machine\n"
                        + "group=Start here\n"
                        + "order=20\n"
                        + "features=core, library, opcua?hil");
        Files.writeString(built.resolve("run.txt"), "how to run");
        Files.writeString(brought.resolve("run.properties"), "name=run\nfeatures=core");
        Files.writeString(brought.resolve("run.txt"), "how to run otherwise");
        Files.writeString(brought.resolve("count.properties"), "name=count\ngroup=Acme\nsummary=count things");
        Files.writeString(brought.resolve("count-up.txt"), "how to count up");
    }

    @Test
    void knowsTheFeaturesOfACommand() throws LaunchFailure {
        CommandIndex.Entry run = index().entry("run").orElseThrow();
        assertEquals(List.of("core", "library"), run.features(CommandLine.of(List.of("run", "hil", "--", "--hil"))));
        assertEquals(
                List.of("core", "library", "opcua"), run.features(CommandLine.of(List.of("run", "a.json", "--hil"))));
        assertEquals(Optional.empty(), index().entry("fly"));
    }

    @Test
    void givesHelpOfACommandAndOfItsCommands() throws LaunchFailure {
        assertEquals(Optional.of("how to run"), index().help("run", List.of("tank.json", "--help")));
        assertEquals(Optional.of("how to count up"), index().help("count", List.of("up", "--help")));
        assertEquals(Optional.empty(), index().help("count", List.of("../run")));
    }

    @Test
    void listsTheCommandsByGroupInTheOverview() throws LaunchFailure {
        String overview = Overview.of(index().entries()).replace("\r", "");
        String expected =
                """
                Start here
                  run MACHINE         run a machine
                Acme
                  count               count things
                """;
        assertEquals(expected, overview.substring(overview.indexOf("Start"), overview.indexOf("\n\ntwinbench") + 1));
    }

    @Test
    void namesAFileThatItCannotRead() throws IOException {
        Files.writeString(brought.resolve("count.properties"), "name=count\norder=first");
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> index().entries());
        assertEquals(LaunchFailure.NOT_USABLE, failure.exitCode());
    }

    private CommandIndex index() {
        return CommandIndex.in(built, brought, temporary.resolve("missing"));
    }
}
