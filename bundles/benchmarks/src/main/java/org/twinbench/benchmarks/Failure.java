package org.twinbench.benchmarks;

import java.util.Objects;

/**
 * A benchmark that could not be measured.
 *
 * @param benchmark its name
 * @param reason why, on one line
 */
public record Failure(String benchmark, String reason) {

    /** Refuses null. */
    public Failure {
        Objects.requireNonNull(benchmark);
        Objects.requireNonNull(reason);
    }

    /** Returns the failure of a benchmark that threw this. */
    static Failure of(Benchmark benchmark, Throwable thrown) {
        return new Failure(
                benchmark.name(), thrown.toString().lines().findFirst().orElse(""));
    }
}
