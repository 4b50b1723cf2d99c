package org.twinbench.commands.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.model.MachineChecks;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Problem.Severity;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.commands.file.Finding;
import org.twinbench.commands.file.MachineReader;
import org.twinbench.commands.file.Source;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Counted;

/** Checks one file after the other. */
final class Checking {

    private final MachineReader reader;
    private final MachineChecks checks;

    Checking(JsonFormat json, MachineFiles files, MachineChecks checks) {
        this.reader = new MachineReader(json, files);
        this.checks = checks;
    }

    /**
     * What was found in a file.
     *
     * @param lines what to print
     * @param exitCode how a command ends that looked at this file only
     */
    record Report(List<String> lines, int exitCode) {}

    Report check(Path path) {
        try {
            Source source = reader.read(path);
            List<Problem> problems = checks.machine(source.machine(), source.folder());
            return problems.stream().allMatch(problem -> problem.severity() == Severity.NOTE)
                    ? right(source, problems)
                    : wrong(source, problems);
        } catch (WrongInput wrong) {
            return new Report(wrong.lines(), ExitCode.WRONG_INPUT);
        } catch (NotUsable unreadable) {
            return new Report(List.of(unreadable.getMessage()), ExitCode.NOT_USABLE);
        }
    }

    private Report right(Source source, List<Problem> notes) {
        MachineModel machine = source.machine();
        String headline = source.path() + " has no mistakes: "
                + Counted.of(machine.components().size(), "component") + ", "
                + Counted.of(machine.connections().size(), "connection")
                + (notes.isEmpty() ? "." : "; " + Counted.of(notes.size(), "note") + ".");
        return new Report(lines(Stream.of(headline), notes(source, notes)), ExitCode.GOOD);
    }

    private Report wrong(Source source, List<Problem> problems) {
        List<Finding> mistakes = findings(source, problems, false);
        WrongInput wrong = MachineReader.wrong(source.path(), mistakes);
        List<Finding> notes = findings(source, problems, true);
        Stream<String> besides =
                notes.isEmpty() ? Stream.of() : Stream.of("Besides, " + Counted.of(notes.size(), "note") + ":");
        return new Report(
                lines(lines(wrong.lines().stream(), besides).stream(), notes(source, problems)), ExitCode.WRONG_INPUT);
    }

    private Stream<String> notes(Source source, List<Problem> problems) {
        return findings(source, problems, true).stream().flatMap(note -> note.lines().stream());
    }

    private List<Finding> findings(Source source, List<Problem> problems, boolean notes) {
        List<Mistake> mistakes = problems.stream()
                .filter(problem -> (problem.severity() == Severity.NOTE) == notes)
                .map(Problem::mistake)
                .toList();
        return reader.findings(source.path(), source.text(), mistakes);
    }

    private static List<String> lines(Stream<String> first, Stream<String> then) {
        return Stream.concat(first, then).toList();
    }
}
