package org.twinbench.rest.entries;

import java.util.Optional;
import org.twinbench.api.model.Problem;
import org.twinbench.api.value.Mistake;

/**
 * A problem of a machine, in one piece.
 *
 * @param severity how bad it is; all but a note refuse the start
 * @param path where, as a JSON pointer into the machine file
 * @param message what is wrong and what to do
 * @param value what is there
 * @param range what is allowed
 * @param suggestion what was probably meant
 */
public record ListedProblem(
        Problem.Severity severity,
        String path,
        String message,
        Optional<String> value,
        Optional<String> range,
        Optional<String> suggestion) {

    static ListedProblem of(Problem problem) {
        Mistake mistake = problem.mistake();
        return new ListedProblem(
                problem.severity(),
                mistake.path(),
                mistake.message(),
                mistake.value(),
                mistake.range(),
                mistake.suggestion());
    }
}
