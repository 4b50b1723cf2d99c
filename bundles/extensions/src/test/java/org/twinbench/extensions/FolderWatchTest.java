package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderWatchTest {

    @TempDir
    Path temporary;

    @Test
    void seesAFileInAFolderThatItCreates() throws Exception {
        Path folder = temporary.resolve("deploy");
        CountDownLatch seen = new CountDownLatch(1);
        try (FolderWatch watch =
                FolderWatch.of(folder, () -> countDownIf(Files.exists(folder.resolve("a.jar")), seen))) {
            Files.writeString(folder.resolve("a.jar"), "");
            assertTrue(seen.await(10, TimeUnit.SECONDS), () -> "not seen by " + watch);
        }
    }

    @Test
    void goesOnAfterAFailure() throws Exception {
        CountDownLatch calls = new CountDownLatch(2);
        FolderWatch.Listener failing = () -> {
            calls.countDown();
            throw new IOException("out of reach");
        };
        try (FolderWatch watch = FolderWatch.of(temporary, failing)) {
            assertTrue(calls.await(10, TimeUnit.SECONDS), () -> "not called twice by " + watch);
        }
    }

    private static void countDownIf(boolean condition, CountDownLatch latch) {
        if (condition) {
            latch.countDown();
        }
    }
}
