package org.twinbench.projects.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.machine.Conversion;

/** Components have names of their own in their machine, in which they stay, and suit their type and their connections. */
public final class ComponentRules implements Rules<StoredComponent> {
    private static final int COORDINATES = 2;

    private final Shelves shelves;
    private final Checks checks;

    /** Looks at these machines, components and connections. */
    public ComponentRules(Shelves shelves, Checks checks) {
        this.shelves = shelves;
        this.checks = checks;
    }

    @Override
    public Filed<StoredComponent> file(long id, StoredComponent component, Optional<StoredComponent> before) {
        Mistakes mistakes = new Mistakes();
        requirePlace(mistakes, component, before);
        requireOwnName(mistakes, component, id);
        mistakes.requireText("type", component.type());
        component
                .position()
                .filter(position -> position.size() != COORDINATES)
                .ifPresent(position -> mistakes.add(Mistake.at("/position", "A position is two numbers, x and y.")
                        .value(position.toString())));
        if (before.filter(old -> alike(component, old)).isEmpty()) {
            MachineModel alone =
                    MachineModel.of("", Map.of(component.name(), Conversion.component(component)), Map.of());
            mistakes.addAll(checks.part(alone, "components", component.name()));
        }
        mistakes.refuseAny();
        before.filter(old -> !alike(component, old))
                .ifPresent(old -> mistakes.addAll(brokenConnections(id, component, old)));
        mistakes.refuseAny();
        return Filed.of(component);
    }

    private void requirePlace(Mistakes mistakes, StoredComponent component, Optional<StoredComponent> before) {
        mistakes.requireEntry(Filed.MACHINE, shelves.machines(), component.machineModelId());
        before.ifPresent(old -> mistakes.requireSame(
                Filed.MACHINE, "component", "machine", old.machineModelId(), component.machineModelId()));
    }

    private void requireOwnName(Mistakes mistakes, StoredComponent component, long own) {
        mistakes.requirePath("name", component.name());
        mistakes.requireUnused(
                component.name(),
                shelves.components()
                        .list(
                                Map.of(
                                        Filed.MACHINE,
                                        Long.toString(component.machineModelId()),
                                        "name",
                                        component.name()),
                                0,
                                2),
                own,
                "Its machine has a component");
    }

    /**
     * What has not changed is not checked: a component whose type has changed in the library can still be moved on the
     * canvas.
     */
    private static boolean alike(StoredComponent one, StoredComponent other) {
        return one.type().equals(other.type())
                && one.parameters().equals(other.parameters())
                && one.start().equals(other.start())
                && one.every().equals(other.every());
    }

    private List<Mistake> brokenConnections(long id, StoredComponent component, StoredComponent old) {
        List<Mistake> before = connectionMistakes(id, Conversion.renamed(old, component.name()));
        String member = component.type().equals(old.type()) ? "/parameters" : "/type";
        return connectionMistakes(id, component).stream()
                .filter(mistake -> !before.contains(mistake))
                .map(mistake -> Checks.moved(mistake, member))
                .toList();
    }

    private List<Mistake> connectionMistakes(long id, StoredComponent component) {
        Piece piece = new Piece(shelves);
        piece.put(id, component);
        Stream.of("source_component_id", "target_component_id")
                .flatMap(field -> shelves.connections().of(field, id).stream())
                .distinct()
                .map(Entry::content)
                .forEach(piece::add);
        return piece.mistakes(checks);
    }
}
