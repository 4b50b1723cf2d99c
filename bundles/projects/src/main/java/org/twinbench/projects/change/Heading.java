package org.twinbench.projects.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.SetMachine;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelf;

/** Edits of the machine itself, which is written once, when the list has ended: its revision counts the list as one change. */
final class Heading {

    private final Entry<StoredMachine> old;
    private StoredMachine machine;
    private final Map<String, String> blamed = new HashMap<>();

    Heading(Entry<StoredMachine> old) {
        this.old = old;
        this.machine = old.content();
    }

    /** Does the edit and returns its inverse. */
    Edit set(SetMachine edit, Place place) {
        StoredMachine before = machine;
        machine = new StoredMachine(
                before.projectId(),
                edit.name().orElse(before.name()),
                edit.description().or(before::description).filter(text -> !text.isEmpty()),
                edit.extensions().or(before::extensions).filter(map -> !map.isEmpty()),
                edit.loops().or(before::loops).filter(map -> !map.isEmpty()));
        Records.write(edit).members().keySet().forEach(member -> blamed.put(member, place.subject() + "/" + member));
        return new SetMachine(
                edit.name().map(name -> before.name()),
                edit.description().map(text -> before.description().orElse("")),
                edit.extensions().map(map -> before.extensions().orElse(Map.of())),
                edit.loops().map(map -> before.loops().orElse(Map.of())));
    }

    /** Returns what the rules have against what the machine says by now. */
    List<Mistake> mistakes(Rules<StoredMachine> rules) {
        List<Mistake> mistakes = new ArrayList<>();
        if (!machine.equals(old.content())) {
            try {
                rules.file(old.id(), machine, Optional.of(old.content()));
            } catch (InvalidInput e) {
                e.mistakes().forEach(mistake -> mistakes.add(new Blame("", blamed).told(mistake)));
            }
        }
        return mistakes;
    }

    /** Counts the change, whatever it was. */
    Entry<StoredMachine> write(Shelf<StoredMachine> shelf) {
        return shelf.replace(old.id(), OptionalLong.empty(), Filed.of(machine));
    }
}
