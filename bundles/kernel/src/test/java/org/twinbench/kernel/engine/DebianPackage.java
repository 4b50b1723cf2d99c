package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A package of Debian that a test needs; installed where that is allowed, otherwise the test is skipped aloud. */
final class DebianPackage {

    private DebianPackage() {}

    /** Returns a file of a package, which is installed first if it is missing and this is root on Debian. */
    static Path file(String name, String file) throws IOException, InterruptedException {
        Optional<Path> present = find(name, file);
        if (present.isEmpty() && "root".equals(System.getProperty("user.name"))) {
            run(List.of("apt-get", "update", "-q"));
            run(List.of("apt-get", "install", "-q", "-y", name));
            present = find(name, file);
        }
        return present.orElseGet(() -> abort("Skipped: install Debian's package " + name + " for this test."));
    }

    private static Optional<Path> find(String name, String file) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/dpkg"))) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder("dpkg", "-L", name, "lib" + name).start();
        List<String> lines = process.inputReader().lines().toList();
        process.waitFor();
        return lines.stream()
                .filter(line -> line.endsWith("/" + file))
                .map(Path::of)
                .findFirst();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor(5, TimeUnit.MINUTES);
    }
}
