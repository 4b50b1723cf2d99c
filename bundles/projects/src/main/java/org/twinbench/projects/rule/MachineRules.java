package org.twinbench.projects.rule;

import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.machine.Conversion;

/** Machines have names of their own in their project, in which they stay. */
public final class MachineRules implements Rules<StoredMachine> {
    private final Shelves shelves;
    private final Checks checks;

    /** Looks at these projects and machines. */
    public MachineRules(Shelves shelves, Checks checks) {
        this.shelves = shelves;
        this.checks = checks;
    }

    @Override
    public Filed<StoredMachine> file(long id, StoredMachine machine, Optional<StoredMachine> before) {
        Mistakes mistakes = new Mistakes();
        mistakes.requireEntry("project_id", shelves.projects(), machine.projectId());
        before.ifPresent(
                old -> mistakes.requireSame("project_id", "machine", "project", old.projectId(), machine.projectId()));
        mistakes.requireText("name", machine.name());
        requireUnused(mistakes, machine.projectId(), machine.name(), id);
        MachineModel alone = Conversion.machine(machine, Map.of(), Map.of(), Map.of(), Map.of());
        mistakes.addAll(checks.machine(alone));
        mistakes.refuseAny();
        return Filed.of(machine);
    }

    /** Refuses a name that another machine of the project has. */
    void requireUnused(Mistakes mistakes, long project, String name, long own) {
        mistakes.requireUnused(
                name,
                shelves.machines().list(Map.of("project_id", Long.toString(project), "name", name), 0, 2),
                own,
                "Its project has a machine");
    }
}
