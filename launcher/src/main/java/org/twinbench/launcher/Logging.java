package org.twinbench.launcher;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the console quiet until the logging bundle takes over, and tells where the log belongs. */
final class Logging {

    private static final Logger JAVA_LOGGING = Logger.getLogger("");

    private Logging() {}

    /** Sets what Logback reads from system properties, the only way in before its bundle starts. */
    static void configure(Distribution distribution, Path data) {
        System.setProperty(
                "logback.configurationFile",
                distribution.loggingConfiguration().toUri().toString());
        System.setProperty("twinbench.log", data.resolve("log").toString());
        JAVA_LOGGING.setLevel(Level.WARNING);
    }
}
