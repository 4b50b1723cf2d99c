package org.twinbench.commands.types;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.TypeExecution;
import org.twinbench.api.simulation.TypeExecutions;

/** What the kernel found in a class, in sentences. */
final class Findings {

    private final LibraryEntry entry;
    private final TypeExecutions executions;

    Findings(LibraryEntry entry, TypeExecutions executions) {
        this.entry = entry;
        this.executions = executions;
    }

    /** Returns the lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Found in " + entry.className());
        entry.descriptor().ports(Direction.OUTPUT).forEach(output -> lines.add("  " + sentence(output)));
        entry.notes().forEach(note -> note.lines().forEach(line -> lines.add("  " + line)));
        executions.of(entry.descriptor().id()).ifPresent(execution -> lines.addAll(lines(execution)));
        return lines;
    }

    private static List<String> lines(TypeExecution execution) {
        return execution
                .reason()
                .map(reason -> List.of("  It does not run compiled, but one object per component:", "    " + reason))
                .orElse(List.of("  It runs compiled, together with the others of its type."));
    }

    private static String sentence(PortDescriptor output) {
        if (output.continuous()) {
            return output.name()
                    + " is an integrated register: derivatives() assigns its derivative, and the kernel integrates it.";
        }
        if (output.register()) {
            return output.name() + " is a register: step() assigns it, and it shows from the next instant on.";
        }
        String inputs = output.dependsOn().isEmpty()
                ? "no input, so it can never be part of an algebraic loop."
                : String.join(", ", output.dependsOn()) + " at the same instant.";
        return output.name() + " is a wire: outputs() assigns it, and it depends on " + inputs;
    }
}
