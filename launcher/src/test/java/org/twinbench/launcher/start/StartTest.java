package org.twinbench.launcher.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the process with a launcher that does what the test wants. */
final class StartTest {

    @TempDir
    Path temporary;

    private Path scratches;

    @BeforeEach
    void createFolders() throws IOException {
        scratches = Files.createDirectory(temporary.resolve("tmp"));
    }

    @Test
    void endsWithTheExitCodeOfTheLauncherAndLeavesNothingBehind() throws Exception {
        Child child = start("System.out.println(String.join(\"|\", words)); return 3;");

        assertEquals("a word|b", child.output().strip());
        assertEquals(3, child.exitCode());
        assertEquals(0, scratchesLeft());
    }

    @Test
    void runsFromCopiesSoThatTheInstallationCanBeReplaced() throws Exception {
        Child child = start("System.out.println(Launcher.class.getProtectionDomain().getCodeSource().getLocation());"
                + " return 0;");
        assertTrue(child.output().contains("/tmp/twinbench-"), "runs from the installation itself");
    }

    @Test
    void interruptsTheCommandOnControlCAndEndsWithItsExitCode() throws Exception {
        Child child = start("System.out.println(\"ready\");"
                + " try { Thread.sleep(60000); return 1; } catch (InterruptedException e) { return 0; }");
        BufferedReader lines = child.process().inputReader();
        assertEquals("ready", lines.readLine());
        new ProcessBuilder("kill", "-INT", Long.toString(child.process().pid()))
                .start()
                .waitFor();

        assertEquals(0, child.exitCode());
        assertEquals(0, scratchesLeft());
    }

    @Test
    void aFailureNobodyExpectedIsShownWithItsTrace() throws Exception {
        Child child = start("throw new IllegalStateException(\"broken\");");
        String output = child.output();

        assertTrue(output.startsWith("twinbench: Unexpected, please report it:"), output);
        assertTrue(output.contains("IllegalStateException: broken"), output);
        assertEquals(70, child.exitCode());
    }

    @Test
    void aJavaThatLacksModulesIsToldWhichAndHowToMakeOne() throws Exception {
        Child child = start("return 0;", "--limit-modules", "java.base,java.xml");
        String output = child.output();

        assertTrue(output.contains(" lacks java.desktop, java.logging, "), output);
        assertTrue(output.contains("jlink --add-modules java.desktop,java.logging,"), output);
        assertEquals(4, child.exitCode());
    }

    private Child start(String body, String... options) throws IOException {
        Path lib = Files.createDirectories(temporary.resolve("home/lib"));
        Path source = Files.createDirectories(temporary.resolve("src")).resolve("Launcher.java");
        Files.writeString(
                source,
                """
                package org.twinbench.launcher;
                public final class Launcher {
                    public static int run(java.nio.file.Path home, java.nio.file.Path scratch, String[] words) {
                        %s
                    }
                }
                """
                        .formatted(body));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", lib.resolve("launcher").toString(), source.toString());
        assertEquals(0, failed);
        List<String> command = new ArrayList<>(List.of(Child.java()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + scratches,
                "-cp",
                Path.of("target", "classes").toAbsolutePath().toString(),
                Start.class.getName(),
                temporary.resolve("home").toString(),
                "a word",
                "b"));
        return Child.start(temporary, Map.of(), command);
    }

    private long scratchesLeft() throws IOException {
        try (Stream<Path> left = Files.list(scratches)) {
            return left.count();
        }
    }
}
