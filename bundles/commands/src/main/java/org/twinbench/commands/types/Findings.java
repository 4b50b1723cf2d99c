package org.twinbench.commands.types;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.PortDescriptor;

/** What the kernel found in a class, in sentences. */
final class Findings {

    private final LibraryEntry entry;

    Findings(LibraryEntry entry) {
        this.entry = entry;
    }

    /** Returns the lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Found in " + entry.className());
        entry.descriptor().ports(Direction.OUTPUT).forEach(output -> lines.add("  " + sentence(output)));
        entry.notes().forEach(note -> note.lines().forEach(line -> lines.add("  " + line)));
        return lines;
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
