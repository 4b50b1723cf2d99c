package org.twinbench.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The folder that the build writes and people install: features, bundles, the index of commands. */
record Distribution(Path home) {

    Path features() {
        return home.resolve("features");
    }

    Path repository() {
        return home.resolve("repository");
    }

    Path commands() {
        return home.resolve("commands");
    }

    Path loggingConfiguration() {
        return home.resolve("logback.xml");
    }

    String version() throws LaunchFailure {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("version.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new LaunchFailure(
                    LaunchFailure.NOT_USABLE, "No version.properties in " + home + ": the installation is damaged.", e);
        }
        return properties.getProperty("version");
    }
}
