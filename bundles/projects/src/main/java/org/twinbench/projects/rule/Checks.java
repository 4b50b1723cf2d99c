package org.twinbench.projects.rule;

import java.nio.file.Path;
import java.util.List;
import org.twinbench.api.model.MachineChecks;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Problem.Severity;
import org.twinbench.api.value.Mistake;

/**
 * What the library has against a machine or a piece of one.
 *
 * @param library knows the component types
 * @param folder where files that machines name are found
 */
public record Checks(MachineChecks library, Path folder) {
    /** Returns all problems of a machine. */
    public List<Problem> problems(MachineModel machine) {
        return library.machine(machine, folder);
    }

    /** Returns what no later edit elsewhere could make right, with paths into the machine file. */
    public List<Mistake> machine(MachineModel machine) {
        return problems(machine).stream()
                .filter(problem -> problem.severity() == Severity.MISTAKE)
                .map(Problem::mistake)
                .toList();
    }

    /** Returns the mistakes of a machine's part, with paths into the part. */
    List<Mistake> part(MachineModel machine, String key, String name) {
        String prefix = Mistake.pointer("/" + key, name);
        return machine(machine).stream()
                .filter(mistake ->
                        mistake.path().equals(prefix) || mistake.path().startsWith(prefix + "/"))
                .map(mistake -> moved(mistake, mistake.path().substring(prefix.length())))
                .toList();
    }

    /** Returns a mistake with another path. */
    static Mistake moved(Mistake mistake, String path) {
        return new Mistake(path, mistake.message(), mistake.value(), mistake.range(), mistake.suggestion());
    }
}
