package org.twinbench.projects.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.RemoveLink;
import org.twinbench.api.project.Edit.SetLink;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.machine.Conversion;

/** Edits of a machine's links. */
final class Links {

    private final long machine;
    private final Desk<StoredLink> desk;

    Links(long machine, Desk<StoredLink> desk) {
        this.machine = machine;
        this.desk = desk;
    }

    /** Returns the link of this name, which an edit names at a pointer. */
    Entry<StoredLink> get(String name, Place place, String pointer) {
        return place.present(find(name), "link", name, pointer);
    }

    String name(long id) {
        return desk.get(id).name();
    }

    /** Does the edit and returns its inverse. */
    Edit set(SetLink edit, Place place) {
        Filed<StoredLink> link = Filed.of(Conversion.stored(machine, edit.name(), edit.to()));
        Blame blame = new Blame(place.to(), Map.of("name", place.subject(), "settings", place.to()));
        Optional<Entry<StoredLink>> old = find(edit.name());
        old.ifPresentOrElse(entry -> desk.replace(entry, link, blame), () -> desk.add(link, blame));
        return old.<Edit>map(entry -> restored(entry.content())).orElse(new RemoveLink(edit.name()));
    }

    /** Removes a link with its bindings, and returns the edit that puts it alone back. */
    Edit remove(Entry<StoredLink> doomed) {
        desk.delete(doomed);
        return restored(doomed.content());
    }

    private Optional<Entry<StoredLink>> find(String name) {
        return desk.find(Map.of(Filed.MACHINE, Long.toString(machine), "name", name)).stream()
                .findFirst();
    }

    private static Edit restored(StoredLink link) {
        return new SetLink(link.name(), Conversion.link(link));
    }

    List<Mistake> mistakes() {
        return desk.mistakes();
    }
}
