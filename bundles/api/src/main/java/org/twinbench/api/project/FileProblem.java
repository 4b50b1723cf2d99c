package org.twinbench.api.project;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a machine file and its machine are not the same.
 *
 * @param line where in the file, from 1; empty for the whole
 * @param path where, as a JSON pointer into the file; empty for the whole
 * @param message what is wrong and what to do
 */
public record FileProblem(Optional<Integer> line, String path, String message) {

    /** Refuses null. */
    public FileProblem {
        Objects.requireNonNull(line);
        Objects.requireNonNull(path);
        Objects.requireNonNull(message);
    }

    /** Returns a problem of a whole file. */
    public static FileProblem of(String message) {
        return new FileProblem(Optional.empty(), "", message);
    }
}
