package org.twinbench.kernel.wiring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Problem.Severity;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/** Collects the problems of a machine, so that all of them are reported at once. */
public final class Findings {

    private static final List<String> KEYS =
            List.of("extensions", "components", "connections", "loops", "links", "bindings");

    private final List<Problem> problems = new ArrayList<>();

    public void mistake(Mistake mistake) {
        problems.add(new Problem(Severity.MISTAKE, mistake));
    }

    public void incomplete(Mistake mistake) {
        problems.add(new Problem(Severity.INCOMPLETE, mistake));
    }

    public void note(String path, String message) {
        note(Mistake.at(path, message));
    }

    public void note(Mistake note) {
        problems.add(new Problem(Severity.NOTE, note));
    }

    public void refused(String path, InvalidInput refusal) {
        refusal.mistakes().forEach(mistake -> mistake(mistake.under(path)));
    }

    /** Returns the problems in the order of the file's keys. */
    public List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparingInt((Problem p) -> KEYS.indexOf(firstKey(p)))
                        .thenComparing(p -> p.mistake().path()))
                .toList();
    }

    /** Returns whether nothing was found that refuses the start. */
    public boolean allowStart() {
        return problems.stream().allMatch(p -> p.severity() == Severity.NOTE);
    }

    private static String firstKey(Problem problem) {
        String[] steps = problem.mistake().path().split("/", 3);
        return steps.length > 1 ? steps[1] : "";
    }
}
