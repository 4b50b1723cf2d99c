package org.twinbench.launcher;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the console quiet, and tells the logging bundle where its configuration is and where its files belong. */
final class Logging {

    private static final Logger JAVA_LOGGING = Logger.getLogger("");

    private Logging() {}

    /**
     * Sets what Logback reads from system properties, the only way in before its bundle starts.
     *
     * @param toFile true to write to files in the data folder, which one process at a time may do
     */
    static void configure(Distribution distribution, Path data, boolean toFile) {
        System.setProperty(
                "logback.configurationFile",
                distribution.loggingConfiguration().toUri().toString());
        System.setProperty("twinbench.log", data.resolve("log").toString());
        System.setProperty("twinbench.log.to", toFile ? "file" : "console");
        JAVA_LOGGING.setLevel(Level.WARNING);
    }
}
