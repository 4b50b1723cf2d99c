package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wall clock of the computer jumps by a day while a machine runs. */
@Timeout(120)
final class ClockJumpTest {

    private static final int LINES = 40;
    private static final double DAY = 86_400;

    @TempDir
    Path folder;

    private record Reading(double wall, double simulated, double elapsed) {}

    @Test
    void simulatedTimeGoesOnAsIfNothingHadHappened() throws Exception {
        Path library = DebianPackage.file("faketime", "libfaketime.so.1");
        Path offset = Files.writeString(folder.resolve("offset"), "+0\n");
        List<Reading> readings = readings(start(library, offset), offset);
        Reading first = readings.get(0);
        Reading last = readings.get(readings.size() - 1);
        assertTrue(
                last.wall() - first.wall() > DAY, "the wall clock went on by " + (last.wall() - first.wall()) + " s");
        double simulated = last.simulated() - first.simulated();
        double elapsed = last.elapsed() - first.elapsed();
        assertTrue(
                simulated > elapsed / 4 && simulated < elapsed + 1,
                () -> simulated + " s were simulated in " + elapsed + " s"); // a busy computer may fall behind
    }

    private static List<Reading> readings(Process process, Path offset) throws IOException, InterruptedException {
        List<Reading> readings = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                readings.add(new Reading(
                        Long.parseLong(words[0]) / 1e3, Double.parseDouble(words[1]), System.nanoTime() / 1e9));
                if (readings.size() == LINES / 4) {
                    jump(offset);
                }
            }
        }
        assertEquals(0, process.waitFor());
        assertEquals(LINES, readings.size());
        return readings;
    }

    /** At once: the library looks at the file whenever somebody asks for the time. */
    private static void jump(Path offset) throws IOException {
        Path next = Files.writeString(offset.resolveSibling("next"), "+1d\n");
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Process start(Path library, Path offset) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PacedRun.class.getName(),
                Integer.toString(LINES));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("FAKETIME_TIMESTAMP_FILE", offset.toString());
        builder.environment().put("FAKETIME_NO_CACHE", "1");
        builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        return builder.start();
    }
}
