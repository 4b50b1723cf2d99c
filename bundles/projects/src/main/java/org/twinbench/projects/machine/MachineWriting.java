package org.twinbench.projects.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredConnection;
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
        machine.components()
                .forEach((path, component) -> components.put(
                        path,
                        shelves.components()
                                .add(Filed.of(Conversion.stored(kept.id(), path, component)))
                                .id()));
        machine.links()
                .forEach((name, link) -> links.put(
                        name,
                        shelves.links()
                                .add(Filed.of(Conversion.stored(kept.id(), name, link)))
                                .id()));
        machine.connections().forEach((target, sources) -> connect(kept.id(), sources, target));
        machine.bindings().forEach((port, binding) -> bind(kept.id(), port, binding));
        return kept;
    }

    private void connect(long machine, List<String> sources, String target) {
        Port to = Port.of(target);
        for (String source : sources) {
            Port from = Port.of(source);
            StoredConnection connection = new StoredConnection(
                    Optional.of(machine),
                    components.get(from.component()),
                    from.name(),
                    components.get(to.component()),
                    to.name());
            shelves.connections().add(Filed.of(connection, machine));
        }
    }

    private void bind(long machine, String path, Binding binding) {
        Port port = Port.of(path);
        shelves.bindings()
                .add(Filed.of(
                        Conversion.stored(
                                components.get(port.component()), port.name(), links.get(binding.link()), binding),
                        machine));
    }
}
