package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.RunningPlatform;
import org.twinbench.launcher.system.Console.Answer;

/** The command {@code extension} as people type it. */
@Timeout(120)
final class ExtensionCommandTest {

    @TempDir
    Path folder;

    @Test
    void aHostThatRunsFollowsTheCommand() throws Exception {
        Console console = new Console(folder);
        VendorBundle.cooler("1.0.0").build(folder.resolve("cooler.jar"));
        try (RunningPlatform host = RunningPlatform.start(folder, List.of("core"), "--watch=true")) {
            Answer installed = console.type("extension", "install", "cooler.jar");
            assertEquals(
                    "acme.cooler 1.0.0 was installed (acme.cooler-1.0.0.jar).\n", installed.out(), installed.err());
            while (host.bundle("acme.cooler").isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            Answer removed = console.type("extension", "remove", "acme.cooler");
            assertEquals("acme.cooler 1.0.0 was removed (acme.cooler-1.0.0.jar).\n", removed.out(), removed.err());
            while (host.bundle("acme.cooler").isPresent()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    @Test
    void teachesWithoutStartingAnything() throws Exception {
        Console console = new Console(folder);
        Answer help = console.type("extension", "--help");

        assertEquals(0, help.exitCode(), help.err());
        assertTrue(help.out().contains("twinbench extension install acme.cooler.jar"), help.out());
        assertTrue(console.type("--help")
                .out()
                .lines()
                .anyMatch(line -> line.matches("  extension \\.\\.\\. +list, install, update, remove")));
        assertTrue(Files.notExists(console.data().resolve("deploy")));
    }
}
