package org.twinbench.projects.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.twinbench.api.project.Changed;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.RemoveBinding;
import org.twinbench.api.project.Edit.RemoveComponent;
import org.twinbench.api.project.Edit.RemoveConnection;
import org.twinbench.api.project.Edit.RemoveLink;
import org.twinbench.api.project.Edit.RenameComponent;
import org.twinbench.api.project.Edit.SetBinding;
import org.twinbench.api.project.Edit.SetComponent;
import org.twinbench.api.project.Edit.SetConnection;
import org.twinbench.api.project.Edit.SetLink;
import org.twinbench.api.project.Edit.SetMachine;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.rule.RuleBook;

/**
 * One list of edits on its way through one machine. What an edit touches is read and written at once, within the work of the
 * storage that is undone as a whole when the rules refuse the outcome; nothing else of the machine is read.
 */
final class Editing {

    private final Shelves shelves;
    private final RuleBook rules;
    private final Heading heading;
    private final Components components;
    private final Connections connections;
    private final Links links;
    private final Bindings bindings;
    private final List<List<Edit>> inverses = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    Editing(Entry<StoredMachine> machine, Shelves shelves, RuleBook rules) {
        this.shelves = shelves;
        this.rules = rules;
        heading = new Heading(machine);
        components = new Components(machine.id(), new Desk<>(shelves.components(), rules.components()));
        connections = new Connections(machine.id(), new Desk<>(shelves.connections(), rules.connections()), components);
        links = new Links(machine.id(), new Desk<>(shelves.links(), rules.links()));
        bindings = new Bindings(machine.id(), new Desk<>(shelves.bindings(), rules.bindings()), components, links);
    }

    /** Does one edit; one that names what is not there is noted as a mistake, and the list goes on to find the others. */
    void apply(int index, Edit edit) {
        try {
            inverses.add(inverse(edit, new Place(index, Verb.of(edit.getClass()))));
        } catch (InvalidInput e) {
            mistakes.addAll(e.mistakes());
        }
    }

    private List<Edit> inverse(Edit edit, Place place) {
        if (edit instanceof SetComponent set) {
            return List.of(components.set(set, place));
        }
        if (edit instanceof RenameComponent rename) {
            return List.of(components.rename(rename, place));
        }
        if (edit instanceof RemoveComponent remove) {
            return withBelongings(components.get(remove.path(), place, place.subject()));
        }
        if (edit instanceof SetConnection set) {
            return List.of(connections.set(set, place));
        }
        if (edit instanceof RemoveConnection remove) {
            return List.of(connections.remove(remove, place));
        }
        if (edit instanceof SetLink set) {
            return List.of(links.set(set, place));
        }
        if (edit instanceof RemoveLink remove) {
            return withBindings(links.get(remove.name(), place, place.subject()));
        }
        if (edit instanceof SetBinding set) {
            return List.of(bindings.set(set, place));
        }
        return edit instanceof RemoveBinding remove
                ? List.of(bindings.remove(remove, place))
                : List.of(heading.set((SetMachine) edit, place));
    }

    private List<Edit> withBelongings(Entry<StoredComponent> doomed) {
        List<Edit> inverse = new ArrayList<>(connections.around(doomed.id()));
        inverse.addAll(bindings.of("component_id", doomed.id()));
        inverse.add(0, components.remove(doomed));
        return inverse;
    }

    private List<Edit> withBindings(Entry<StoredLink> doomed) {
        List<Edit> inverse = new ArrayList<>(bindings.of("link_id", doomed.id()));
        inverse.add(0, links.remove(doomed));
        return inverse;
    }

    /**
     * Ends the list.
     *
     * @throws InvalidInput with every mistake
     */
    Changed end() {
        if (mistakes.isEmpty()) {
            mistakes.addAll(heading.mistakes(rules.machines()));
            mistakes.addAll(components.mistakes());
            mistakes.addAll(connections.mistakes());
            mistakes.addAll(links.mistakes());
            mistakes.addAll(bindings.mistakes());
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        Collections.reverse(inverses);
        return new Changed(
                heading.write(shelves.machines()),
                inverses.stream().flatMap(List::stream).toList());
    }
}
