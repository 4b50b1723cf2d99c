package org.twinbench.api.project;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A machine file of the opened folder.
 *
 * @param file its path in the folder, with slashes: {@code line1/oven.json}
 * @param machineModelId the machine that it holds; empty for a new file that cannot be read
 * @param problems why file and machine are not the same; empty while they are
 */
public record MachineFile(String file, Optional<Long> machineModelId, List<FileProblem> problems) {

    /** Copies. */
    public MachineFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(machineModelId);
        problems = List.copyOf(problems);
    }

    /** Returns the problems as sentences that name file and line: {@code line1/oven.json:31: …}. */
    public List<String> sentences() {
        return problems.stream()
                .map(problem -> file + problem.line().map(line -> ":" + line).orElse("") + ": " + problem.message())
                .toList();
    }
}
