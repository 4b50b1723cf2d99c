package org.twinbench.projects.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.RemoveComponent;
import org.twinbench.api.project.Edit.RenameComponent;
import org.twinbench.api.project.Edit.SetComponent;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.machine.Conversion;

/** Edits of a machine's components. */
final class Components {

    private static final String WHAT = "component";

    private final long machine;
    private final Desk<StoredComponent> desk;

    Components(long machine, Desk<StoredComponent> desk) {
        this.machine = machine;
        this.desk = desk;
    }

    Optional<Entry<StoredComponent>> find(String path) {
        return desk.find(Map.of(Filed.MACHINE, Long.toString(machine), "name", path)).stream()
                .findFirst();
    }

    /** Returns the component of this path, which an edit names at a pointer. */
    Entry<StoredComponent> get(String path, Place place, String pointer) {
        return place.present(find(path), WHAT, path, pointer);
    }

    String path(long id) {
        return desk.get(id).name();
    }

    /** Does the edit and returns its inverse. */
    Edit set(SetComponent edit, Place place) {
        StoredComponent component = Conversion.stored(machine, edit.path(), edit.to());
        Blame blame = new Blame(place.to(), Map.of("name", place.subject()));
        Optional<Entry<StoredComponent>> old = find(edit.path());
        old.ifPresentOrElse(
                entry -> desk.replace(entry, Filed.of(component), blame), () -> desk.add(Filed.of(component), blame));
        return old.<Edit>map(entry -> restored(entry.content())).orElse(new RemoveComponent(edit.path()));
    }

    /** Does the edit and returns its inverse. */
    Edit rename(RenameComponent edit, Place place) {
        Entry<StoredComponent> old = get(edit.path(), place, place.subject());
        find(edit.to()).filter(other -> other.id() != old.id()).ifPresent(other -> {
            throw new InvalidInput(Mistake.at(
                            place.to(),
                            "The machine has a component \"" + edit.to() + "\" already; rename or remove that first.")
                    .value(edit.to()));
        });
        Blame before = desk.blame(old.id()).orElse(Blame.of(place.subject()));
        Blame blame = new Blame(before.otherwise(), Map.of("name", place.to()));
        desk.replace(old, Filed.of(Conversion.renamed(old.content(), edit.to())), blame);
        return new RenameComponent(edit.to(), edit.path());
    }

    /** Removes a component with all that belongs to it, and returns the edit that puts it alone back. */
    Edit remove(Entry<StoredComponent> doomed) {
        desk.delete(doomed);
        return restored(doomed.content());
    }

    List<Mistake> mistakes() {
        return desk.mistakes();
    }

    private static Edit restored(StoredComponent component) {
        return new SetComponent(component.name(), Conversion.component(component));
    }
}
