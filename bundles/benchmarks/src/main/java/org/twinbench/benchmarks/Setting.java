package org.twinbench.benchmarks;

import java.nio.file.Path;

/**
 * Where and how thoroughly to measure.
 *
 * @param root the source tree, built
 * @param scratch an empty folder for files, removed afterwards
 * @param extent how thoroughly
 */
public record Setting(Path root, Path scratch, Extent extent) {

    /** How thoroughly to measure. */
    public enum Extent {
        /** Everything, often enough for figures to be trusted. */
        FULL,
        /** Seconds: shows that it works; figures are rough. */
        SHORT
    }

    /** Returns one of two values. */
    public <T> T choose(T inFull, T inShort) {
        return extent == Extent.FULL ? inFull : inShort;
    }

    /** Returns the distribution of the source tree. */
    public Path distribution() {
        return root.resolve("launcher/target/twinbench");
    }
}
