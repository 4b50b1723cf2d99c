package org.twinbench.projects.change;

import java.util.List;
import java.util.OptionalLong;
import org.twinbench.api.project.Changed;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.rule.RuleBook;

/** Applies lists of edits to stored machines. */
public final class MachineEditor {

    private final Storage storage;
    private final Shelves shelves;
    private final RuleBook rules;

    /** Edits what stands on these shelves of a storage, by these rules. */
    public MachineEditor(Storage storage, Shelves shelves, RuleBook rules) {
        this.storage = storage;
        this.shelves = shelves;
        this.rules = rules;
    }

    /** Applies all edits or none, as {@link org.twinbench.api.project.Workspace#change} has it. */
    public Changed change(long id, OptionalLong revision, List<Edit> edits) {
        if (edits.isEmpty()) {
            throw new InvalidInput(Mistake.at("", "The list is empty; send at least one edit."));
        }
        return storage.atomically(() -> {
            Entry<StoredMachine> machine = shelves.machines().get(id);
            if (revision.isPresent() && revision.getAsLong() != machine.revision()) {
                throw new StaleRevision(id, machine.revision());
            }
            Editing editing = new Editing(machine, shelves, rules);
            for (int i = 0; i < edits.size(); i++) {
                editing.apply(i, edits.get(i));
            }
            return editing.end();
        });
    }
}
