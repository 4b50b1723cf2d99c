package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.RunningPlatform;

/** Commands that end by themselves load what lies in the folder and change nothing. */
final class LoadedOnceTest {

    @TempDir
    Path temporary;

    @Test
    void whatLiesInTheFolderRunsOnceThePlatformDoesAndNothingIsWritten() throws Exception {
        Path jar = VendorBundle.cooler("1.0.0").moveTo(temporary.resolve("data/deploy"), "cooler.jar");
        try (RunningPlatform platform = RunningPlatform.start(temporary, List.of("core"), "--watch=false")) {
            assertTrue(platform.bundle("acme.cooler").isPresent());
        }
        try (Stream<Path> files = Files.list(jar.getParent())) {
            assertEquals(List.of(jar), files.toList());
        }
    }

    @Test
    void aFolderThatDoesNotExistIsNotCreated() throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(temporary, List.of("core"), "--watch=false")) {
            assertEquals(List.of(), platform.bundlesThatDoNotRun());
            assertTrue(Files.notExists(platform.deploy()));
        }
    }
}
