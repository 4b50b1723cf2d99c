package org.twinbench.launcher;

import java.nio.file.Path;

/** The distribution that this build has made. */
public final class BuiltDistribution {

    private BuiltDistribution() {}

    static Distribution get() {
        return new Distribution(home());
    }

    public static Path home() {
        return Path.of("target", "twinbench").toAbsolutePath();
    }
}
