package org.twinbench.projects.change;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.RemoveBinding;
import org.twinbench.api.project.Edit.SetBinding;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.machine.Conversion;
import org.twinbench.projects.machine.Port;

/** Edits of a machine's bindings. */
final class Bindings {

    private final long machine;
    private final Desk<StoredBinding> desk;
    private final Components components;
    private final Links links;

    Bindings(long machine, Desk<StoredBinding> desk, Components components, Links links) {
        this.machine = machine;
        this.desk = desk;
        this.components = components;
        this.links = links;
    }

    /** Does the edit and returns its inverse. */
    Edit set(SetBinding edit, Place place) {
        Port port = Port.of(edit.port());
        long component =
                components.get(port.component(), place, place.subject()).id();
        long link = links.get(edit.to().link(), place, place.to() + "/link").id();
        Filed<StoredBinding> binding = Filed.of(Conversion.stored(component, port.name(), link, edit.to()), machine);
        Blame blame = new Blame(
                place.to(),
                Map.of("port", place.subject(), "component_id", place.subject(), "link_id", place.to() + "/link"));
        Optional<Entry<StoredBinding>> old = find(component, port.name());
        old.ifPresentOrElse(entry -> desk.replace(entry, binding, blame), () -> desk.add(binding, blame));
        return old.<Edit>map(entry -> restored(entry.content())).orElse(new RemoveBinding(edit.port()));
    }

    /** Does the edit and returns its inverse. */
    Edit remove(RemoveBinding edit, Place place) {
        Port port = Port.of(edit.port());
        long component =
                components.get(port.component(), place, place.subject()).id();
        Entry<StoredBinding> doomed = place.present(find(component, port.name()), "binding of", edit.port());
        Edit inverse = restored(doomed.content());
        desk.delete(doomed);
        return inverse;
    }

    /** Returns the edits that bind everything again that belongs to a component or a link, by port. */
    List<SetBinding> of(String field, long id) {
        return desk.find(Map.of(field, Long.toString(id))).stream()
                .map(entry -> restored(entry.content()))
                .sorted(Comparator.comparing(SetBinding::port))
                .toList();
    }

    private Optional<Entry<StoredBinding>> find(long component, String port) {
        return desk.find(Map.of("component_id", Long.toString(component))).stream()
                .filter(entry -> entry.content().port().equals(port))
                .findFirst();
    }

    private SetBinding restored(StoredBinding binding) {
        return new SetBinding(
                components.path(binding.componentId()) + "." + binding.port(),
                Conversion.binding(binding, links.name(binding.linkId())));
    }

    List<Mistake> mistakes() {
        return desk.mistakes();
    }
}
