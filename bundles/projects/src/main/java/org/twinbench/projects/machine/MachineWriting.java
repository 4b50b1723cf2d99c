package org.twinbench.projects.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Shelves;

/** Takes a machine apart and keeps its parts. What it is given has been checked. */
public final class MachineWriting {
    private final Shelves shelves;
    private final Map<String, Long> components = new HashMap<>();
    private final Map<String, Long> links = new HashMap<>();

    /** Keeps one machine on these shelves. */
    public MachineWriting(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Keeps the machine in a project. */
    public Entry<StoredMachine> write(long project, MachineModel machine) {
        Entry<StoredMachine> kept = shelves.machines().add(Filed.of(Conversion.stored(project, machine)));
        writeParts(kept.id(), machine);
        return kept;
    }

    /** Keeps the machine in place of one of the same project. */
    public Entry<StoredMachine> write(long project, long id, MachineModel machine) {
        Entry<StoredMachine> kept =
                shelves.machines().replace(id, OptionalLong.empty(), Filed.of(Conversion.stored(project, machine)));
        writeParts(id, machine);
        return kept;
    }

    /** Components and links first: with one that goes, so do its connections and bindings. */
    private void writeParts(long id, MachineModel machine) {
        Parts<String, StoredComponent> devices = new Parts<>(shelves.components(), id, StoredComponent::name);
        machine.components()
                .forEach((path, component) ->
                        components.put(path, devices.write(Filed.of(Conversion.stored(id, path, component)))));
        devices.deleteOthers();
        Parts<String, StoredLink> contacts = new Parts<>(shelves.links(), id, StoredLink::name);
        machine.links()
                .forEach((name, link) -> links.put(name, contacts.write(Filed.of(Conversion.stored(id, name, link)))));
        contacts.deleteOthers();
        Parts<StoredConnection, StoredConnection> wires = new Parts<>(shelves.connections(), id, Function.identity());
        machine.connections().forEach((target, sources) -> connect(id, sources, target, wires));
        wires.deleteOthers();
        Parts<Port, StoredBinding> tags = new Parts<>(shelves.bindings(), id, MachineWriting::boundPort);
        machine.bindings().forEach((port, binding) -> tags.write(Filed.of(stored(port, binding), id)));
        tags.deleteOthers();
    }

    private void connect(
            long machine, List<String> sources, String target, Parts<StoredConnection, StoredConnection> wires) {
        Port to = Port.of(target);
        for (String source : sources) {
            Port from = Port.of(source);
            StoredConnection connection = new StoredConnection(
                    Optional.of(machine),
                    components.get(from.component()),
                    from.name(),
                    components.get(to.component()),
                    to.name());
            wires.write(Filed.of(connection, machine));
        }
    }

    private StoredBinding stored(String path, Binding binding) {
        Port port = Port.of(path);
        return Conversion.stored(components.get(port.component()), port.name(), links.get(binding.link()), binding);
    }

    /** A port is bound once. */
    private static Port boundPort(StoredBinding binding) {
        return new Port(Long.toString(binding.componentId()), binding.port());
    }
}
