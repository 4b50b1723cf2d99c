package org.twinbench.projects.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.machine.Conversion;

/** A few connections of a machine with the components at their ends: enough to check them. */
final class Piece {
    private final Shelves shelves;
    private final Map<Long, StoredComponent> components = new HashMap<>();
    private final Map<String, List<String>> connections = new HashMap<>();

    Piece(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Takes this for the component of this id. */
    void put(long id, StoredComponent component) {
        components.put(id, component);
    }

    /** Adds a connection; its components are those that are kept, unless they were put here. */
    void add(StoredConnection connection) {
        connections
                .computeIfAbsent(target(connection), target -> new ArrayList<>())
                .add(source(connection));
    }

    /** Returns the path of the port that a connection starts at. */
    String source(StoredConnection connection) {
        return component(connection.sourceComponentId()).name() + "." + connection.sourcePort();
    }

    /** Returns the path of the port that a connection leads to. */
    String target(StoredConnection connection) {
        return component(connection.targetComponentId()).name() + "." + connection.targetPort();
    }

    private StoredComponent component(long id) {
        return components.computeIfAbsent(
                id, some -> shelves.components().get(some).content());
    }

    /** Returns what the library has against these connections, with paths into the machine file. */
    List<Mistake> mistakes(Checks checks) {
        Map<String, MachineModel.Component> models = new HashMap<>();
        components.values().forEach(stored -> models.put(stored.name(), Conversion.component(stored)));
        return checks.machine(MachineModel.of("", models, connections)).stream()
                .filter(mistake -> mistake.path().startsWith("/connections/"))
                .toList();
    }
}
