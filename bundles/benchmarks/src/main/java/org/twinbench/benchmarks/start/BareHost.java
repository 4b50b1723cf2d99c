package org.twinbench.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import org.twinbench.benchmarks.host.Host;

/** The process of {@link BareFramework}: ready when its resource answers. */
record BareHost(Path distribution, Path scratch) {

    /** Starts it, and ends it once it is ready. */
    Sample start() throws IOException, InterruptedException {
        int port = Host.freePort();
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile="
                        + distribution.resolve("logback.xml").toUri(),
                "-Dtwinbench.log.to=console",
                "-cp",
                System.getProperty("java.class.path"),
                BareFramework.class.getName(),
                distribution.resolve("repository").toString(),
                scratch.toString(),
                Integer.toString(port));
        try (Host host = Host.start(command, port)) {
            host.await("/api/v1/greeting", answer -> true);
            return Sample.of(host);
        }
    }
}
