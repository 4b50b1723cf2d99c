package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;

/** The script that people type, in an installation whose path has a space. */
final class ScriptTest {

    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    Path temporary;

    private Path home;

    /** How a script ended. */
    private record Result(int exitCode, String output) {}

    @BeforeEach
    void installWithoutBundles() throws IOException {
        home = temporary.resolve("program files");
        Path built = BuiltDistribution.home();
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(file -> !file.startsWith(built.resolve("repository")))
                    .toList()) {
                Files.copy(file, home.resolve(built.relativize(file)));
            }
        }
    }

    @Test
    void tellsItsVersionFromAnyFolder() throws Exception {
        Result result =
                run(Map.of("JAVA_HOME", JAVA_HOME), home.resolve("twinbench").toString(), "--version");

        assertTrue(result.output().startsWith("twinbench 1."), result.output());
        assertEquals(0, result.exitCode());
    }

    @Test
    void canBeReachedByALink() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("bench"), home.resolve("twinbench"));
        Result result = run(Map.of("JAVA_HOME", JAVA_HOME), link.toString(), "--help");

        assertTrue(result.output().contains("Usage: twinbench [COMMAND] [OPTIONS]"), result.output());
        assertEquals(0, result.exitCode());
    }

    @Test
    void takesJavaFromThePath() throws Exception {
        String path = Path.of(JAVA_HOME, "bin") + ":/usr/bin:/bin";
        Result result = run(Map.of("PATH", path), home.resolve("twinbench").toString(), "--version");

        assertEquals(0, result.exitCode(), result.output());
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        Path old = Files.createDirectories(temporary.resolve("jdk/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho not to be run\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(temporary.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Result result = run(
                Map.of("JAVA_HOME", temporary.resolve("jdk").toString()),
                home.resolve("twinbench").toString());

        assertEquals(
                "twinbench: Java 17 or newer is needed; " + old
                        + " is Java 8. Set JAVA_HOME to one or put its java on the PATH.\n",
                result.output());
        assertEquals(4, result.exitCode());
    }

    @Test
    void saysInASentenceWhatIsMissingInTheInstallation() throws Exception {
        Result result = run(
                Map.of("JAVA_HOME", JAVA_HOME),
                home.resolve("twinbench").toString(),
                "types",
                "--data",
                temporary.resolve("data").toString());

        assertTrue(result.output().startsWith("twinbench: The OSGi feature core names the bundle "), result.output());
        assertEquals(4, result.exitCode());
    }

    private Result run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(temporary.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
        return new Result(process.exitValue(), output);
    }
}
