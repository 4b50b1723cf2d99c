package org.twinbench.launcher.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the check on a source tree with a Maven that only says what the real one says. */
final class SourceTreeTest {

    private static final String MAVEN =
            """
            #!/bin/sh
            echo "[INFO] Building Heater 1.0.0-SNAPSHOT                     [1/2]"
            echo "$@" > asked
            mkdir -p launcher/target
            echo "started=%s" > launcher/target/built.properties
            """;

    @TempDir
    Path root;

    private Path source;

    @BeforeEach
    void layOutSources() throws IOException {
        Files.createDirectories(root.resolve("launcher"));
        source = Files.createDirectories(root.resolve("bundles/heater/src/main/java"))
                .resolve("Heater.java");
        Files.writeString(source, "class Heater {}");
        Files.createDirectories(root.resolve("features"));
    }

    @Test
    void buildsWhereNothingHasBeenBuiltYet() throws Exception {
        maven(MAVEN.formatted(Instant.now().plusSeconds(60)));
        Child child = check();

        assertEquals(
                "twinbench: Nothing has been built yet, building with Maven (a minute or two the first time):\n"
                        + "  1/2 Heater\n",
                child.output());
        assertEquals(0, child.exitCode());
        assertTrue(Files.readString(root.resolve("asked")).contains("-DskipTests"));
    }

    @Test
    void buildsNothingThatIsUpToDate() throws Exception {
        build(Instant.now().plusSeconds(60));
        Files.createDirectories(root.resolve("bundles/heater/target/classes"));
        Files.createDirectories(root.resolve("bundles/heater/src/test/java"));
        Child child = check();

        assertEquals("", child.output());
        assertEquals(0, child.exitCode());
    }

    @Test
    void buildsAgainWhenASourceHasChanged() throws Exception {
        build(Instant.now().plusSeconds(60));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));

        assertTrue(check().output().startsWith("twinbench: " + root.relativize(source) + " has changed, building"));
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws Exception {
        build(Instant.now().minusSeconds(60));
        for (Path path : List.of(source, root.resolve("features"), root.resolve("bundles/heater/src/main"))) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(600)));
        }
        Files.delete(source);

        String folder = root.relativize(source.getParent()).toString();
        String output = check().output();
        assertTrue(output.startsWith("twinbench: " + folder + " has changed, building"), output);
    }

    @Test
    void showsTheErrorsOfAFailedBuildAndStartsNothing() throws Exception {
        maven("#!/bin/sh\necho '[INFO] fine'\necho '[ERROR] Heater.java:[1,1] class expected'\nexit 1\n");
        Child child = check();
        String output = child.output();

        assertTrue(output.contains("[ERROR] Heater.java:[1,1] class expected\n"), output);
        assertTrue(output.contains("The build failed, nothing was started."), output);
        assertEquals(4, child.exitCode());
        assertTrue(Files.readString(root.resolve("launcher/target/build.log")).contains("[INFO] fine"));
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Child child = check(root.resolve("nowhere").toString());

        assertTrue(child.output().endsWith("there is no mvn on the PATH.\n"));
        assertEquals(4, child.exitCode());
    }

    private void build(Instant started) throws Exception {
        maven(MAVEN.formatted(started));
        assertEquals(0, check().exitCode());
    }

    private void maven(String script) throws IOException {
        Path maven = Files.createDirectories(root.resolve(".bin")).resolve("mvn");
        Files.writeString(maven, script);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Child check() throws IOException {
        return check(root.resolve(".bin") + ":/usr/bin:/bin");
    }

    private Child check(String path) throws IOException {
        String classes = Path.of("target", "classes").toAbsolutePath().toString();
        return Child.start(
                root,
                Map.of("PATH", path),
                List.of(
                        Child.java(),
                        "-cp",
                        classes,
                        SourceTree.class.getName(),
                        root.resolve("launcher").toString()));
    }
}
