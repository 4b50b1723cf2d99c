package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.Changed;
import org.twinbench.api.project.Edit;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.kernel.file.JsonMachineFiles;

final class EditsLawsTest {

    private static final MachineFiles FILES = new JsonMachineFiles(Host.JSON);
    private static final String BEFORE = FILES.print(RandomEdits.machine());

    private final Host host = new Host();
    private final long machine = imported(host);

    @Provide
    Arbitrary<List<Edit>> edits() {
        return RandomEdits.edits().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Edit>> manyEdits() {
        return RandomEdits.edits().list().ofMinSize(10).ofMaxSize(30);
    }

    @Property(tries = 500)
    void inverseOfAListLeadsBackToTheSameFile(@ForAll("edits") List<Edit> edits) {
        long revision = host.revision(machine);
        Optional<Changed> changed = change(host, machine, edits);
        changed.ifPresent(change -> {
            assertEquals(revision + 1, change.machine().revision());
            if (!change.inverse().isEmpty()) {
                change(host, machine, change.inverse()).orElseThrow();
            }
        });
        assertEquals(BEFORE, file(host, machine));
    }

    @Property(tries = 300)
    void listDoesWhatItsEditsDoOneByOne(@ForAll("manyEdits") List<Edit> edits) {
        List<Edit> valid = new ArrayList<>();
        List<Edit> inverse = new ArrayList<>();
        for (Edit edit : edits) {
            change(host, machine, List.of(edit)).ifPresent(changed -> {
                valid.add(edit);
                inverse.addAll(0, changed.inverse());
            });
        }
        if (!valid.isEmpty()) {
            Host other = new Host();
            long same = imported(other);
            Changed changed = change(other, same, valid).orElseThrow();
            assertEquals(file(host, machine), file(other, same));
            assertEquals(inverse, changed.inverse());
            change(host, machine, inverse).orElseThrow();
            assertEquals(BEFORE, file(host, machine));
        }
    }

    private static Optional<Changed> change(Host host, long machine, List<Edit> edits) {
        try {
            return Optional.of(host.workspace.change(machine, Host.ANY, edits));
        } catch (InvalidInput e) {
            e.mistakes()
                    .forEach(mistake -> assertEquals(true, mistake.path().matches("/[0-9]/.+"), mistake.toString()));
            return Optional.empty();
        }
    }

    private static long imported(Host host) {
        return host.workspace.importMachine(1, RandomEdits.machine()).id();
    }

    private static String file(Host host, long machine) {
        return FILES.print(host.workspace.machine(machine));
    }
}
