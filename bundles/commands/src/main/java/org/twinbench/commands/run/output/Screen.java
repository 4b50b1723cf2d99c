package org.twinbench.commands.run.output;

import java.io.PrintWriter;
import org.twinbench.commands.text.Terminal;
import picocli.CommandLine;

/**
 * Where a run prints.
 *
 * @param out results for programs: the CSV, where it goes to standard output
 * @param results results for people: standard output, or standard error where the CSV takes that
 * @param err everything else
 * @param watched whether a person watches standard error
 */
public record Screen(PrintWriter out, PrintWriter results, PrintWriter err, boolean watched) {

    public static Screen of(CommandLine line, boolean csvOnStandardOutput) {
        PrintWriter results = csvOnStandardOutput ? line.getErr() : line.getOut();
        return new Screen(line.getOut(), results, line.getErr(), Terminal.showsErrors());
    }
}
