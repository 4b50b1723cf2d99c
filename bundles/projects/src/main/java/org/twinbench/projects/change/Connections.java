package org.twinbench.projects.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.RemoveConnection;
import org.twinbench.api.project.Edit.SetConnection;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.machine.Port;

/** Edits of a machine's connections, which belong to their targets. */
final class Connections {

    private static final String SOURCE = "source_component_id";
    private static final String TARGET = "target_component_id";

    private final long machine;
    private final Desk<StoredConnection> desk;
    private final Components components;

    Connections(long machine, Desk<StoredConnection> desk, Components components) {
        this.machine = machine;
        this.desk = desk;
        this.components = components;
    }

    /** Does the edit and returns its inverse. What stays connected is not touched. */
    Edit set(SetConnection edit, Place place) {
        Port port = Port.of(edit.target());
        long target = components.get(port.component(), place, place.subject()).id();
        List<StoredConnection> wanted = new ArrayList<>(edit.to().stream()
                .map(source -> from(source, target, port, place))
                .toList());
        List<Entry<StoredConnection>> present = into(target, port.name());
        List<String> before = sources(present);
        present.stream().filter(entry -> !wanted.remove(entry.content())).forEach(desk::delete);
        Blame blame = new Blame(
                place.subject(), Map.of("source_port", place.to(), SOURCE, place.to(), "target_port", place.subject()));
        wanted.forEach(connection -> desk.add(Filed.of(connection, machine), blame));
        return before.isEmpty() ? new RemoveConnection(edit.target()) : new SetConnection(edit.target(), before);
    }

    private StoredConnection from(String source, long target, Port port, Place place) {
        Port from = Port.of(source);
        return new StoredConnection(
                Optional.of(machine),
                components.get(from.component(), place, place.to()).id(),
                from.name(),
                target,
                port.name());
    }

    /** Does the edit and returns its inverse. */
    Edit remove(RemoveConnection edit, Place place) {
        Port port = Port.of(edit.target());
        long target = components.get(port.component(), place, place.subject()).id();
        List<Entry<StoredConnection>> present = into(target, port.name());
        place.present(present.stream().findFirst(), "connection to", edit.target());
        Edit inverse = new SetConnection(edit.target(), sources(present));
        present.forEach(desk::delete);
        return inverse;
    }

    /** Returns the edits that connect everything again that is connected to a component, or to which it is, by target. */
    List<SetConnection> around(long component) {
        Map<String, Port> targets = new LinkedHashMap<>();
        Stream.of(TARGET, SOURCE)
                .flatMap(end -> of(end, component).stream())
                .map(Entry::content)
                .forEach(connection -> targets.put(
                        connection.targetComponentId() + "." + connection.targetPort(),
                        new Port(components.path(connection.targetComponentId()), connection.targetPort())));
        return targets.entrySet().stream()
                .map(target -> again(target.getKey(), target.getValue()))
                .sorted(Comparator.comparing(SetConnection::target))
                .toList();
    }

    private SetConnection again(String key, Port port) {
        long target = Long.parseLong(Port.of(key).component());
        return new SetConnection(port.component() + "." + port.name(), sources(into(target, port.name())));
    }

    private List<Entry<StoredConnection>> into(long component, String port) {
        return of(TARGET, component).stream()
                .filter(entry -> entry.content().targetPort().equals(port))
                .toList();
    }

    private List<Entry<StoredConnection>> of(String end, long component) {
        return desk.find(Map.of(end, Long.toString(component)));
    }

    private List<String> sources(List<Entry<StoredConnection>> connections) {
        return connections.stream()
                .map(Entry::content)
                .map(connection -> components.path(connection.sourceComponentId()) + "." + connection.sourcePort())
                .sorted()
                .toList();
    }

    /** Two connections of one target may be wrong for the same reason. */
    List<Mistake> mistakes() {
        return List.copyOf(new LinkedHashSet<>(desk.mistakes()));
    }
}
