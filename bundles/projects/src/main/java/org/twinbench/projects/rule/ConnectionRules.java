package org.twinbench.projects.rule;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelves;

/** A connection joins two ports of one machine that fit; an input takes one, unless it sums. */
public final class ConnectionRules implements Rules<StoredConnection> {
    private final Shelves shelves;
    private final Checks checks;

    /** Looks at these components and connections. */
    public ConnectionRules(Shelves shelves, Checks checks) {
        this.shelves = shelves;
        this.checks = checks;
    }

    @Override
    public Filed<StoredConnection> file(long id, StoredConnection connection, Optional<StoredConnection> before) {
        Mistakes mistakes = new Mistakes();
        mistakes.requireEntry("source_component_id", shelves.components(), connection.sourceComponentId());
        mistakes.requireName("source_port", connection.sourcePort());
        mistakes.requireEntry("target_component_id", shelves.components(), connection.targetComponentId());
        mistakes.requireName("target_port", connection.targetPort());
        mistakes.refuseAny();
        long machine = machine(connection.sourceComponentId());
        requireOneMachine(mistakes, connection, machine);
        before.flatMap(StoredConnection::machineModelId)
                .ifPresent(old -> mistakes.requireSame("source_component_id", "connection", "machine", old, machine));
        mistakes.refuseAny();
        requireFit(mistakes, connection, id);
        mistakes.refuseAny();
        return Filed.of(in(machine, connection), machine);
    }

    private static StoredConnection in(long machine, StoredConnection connection) {
        return new StoredConnection(
                Optional.of(machine),
                connection.sourceComponentId(),
                connection.sourcePort(),
                connection.targetComponentId(),
                connection.targetPort());
    }

    private long machine(long component) {
        return shelves.components().get(component).content().machineModelId();
    }

    private void requireOneMachine(Mistakes mistakes, StoredConnection connection, long machine) {
        StoredComponent target =
                shelves.components().get(connection.targetComponentId()).content();
        if (target.machineModelId() != machine) {
            mistakes.add(Mistake.at(
                            "/target_component_id",
                            "The component " + target.name() + " belongs to machine " + target.machineModelId()
                                    + ", the source to machine " + machine + "; connect components of one machine.")
                    .value(Long.toString(connection.targetComponentId())));
        }
        connection
                .machineModelId()
                .filter(given -> given != machine)
                .ifPresent(given -> mistakes.add(Mistake.at(
                                "/" + Filed.MACHINE,
                                "These components belong to machine " + machine + ", not " + given
                                        + "; leave the machine out, it follows from them.")
                        .value(Long.toString(given))
                        .range(Long.toString(machine))));
    }

    private void requireFit(Mistakes mistakes, StoredConnection connection, long own) {
        Piece piece = new Piece(shelves);
        piece.add(connection);
        List<Entry<StoredConnection>> others =
                shelves.connections().of("target_component_id", connection.targetComponentId()).stream()
                        .filter(other -> other.id() != own)
                        .filter(other -> other.content().targetPort().equals(connection.targetPort()))
                        .toList();
        others.forEach(other -> piece.add(other.content()));
        others.stream()
                .filter(other -> piece.source(other.content()).equals(piece.source(connection)))
                .findFirst()
                .ifPresent(twin -> mistakes.add(Mistake.at(
                        "",
                        piece.source(connection) + " is connected to " + piece.target(connection) + " already ("
                                + twin.id() + ").")));
        if (mistakes.none()) {
            piece.mistakes(checks).forEach(mistake -> mistakes.add(inBody(mistake, piece.source(connection))));
        }
    }

    private static Mistake inBody(Mistake mistake, String source) {
        boolean ofSource = mistake.value().filter(source::equals).isPresent();
        return Checks.moved(mistake, ofSource ? "/source_port" : "/target_port");
    }
}
