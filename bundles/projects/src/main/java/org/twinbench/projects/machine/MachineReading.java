package org.twinbench.projects.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.storage.Storage;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Shelves;

/** Puts machines together from their parts. */
public final class MachineReading {
    private static final int ATTEMPTS = 3;

    private final Storage storage;
    private final Shelves shelves;

    /** Reads from these shelves of a storage. */
    public MachineReading(Storage storage, Shelves shelves) {
        this.storage = storage;
        this.shelves = shelves;
    }

    /**
     * Returns a machine as it was at one instant. Nobody is kept from writing meanwhile: every change of a part counts up the
     * machine's revision, so a machine that has changed while it was read is read again.
     */
    public MachineModel read(long id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Entry<StoredMachine> machine = shelves.machines().get(id);
            Parts parts = new Parts(id);
            if (shelves.machines().get(id).revision() == machine.revision()) {
                return parts.under(machine.content());
            }
        }
        return storage.atomically(
                () -> new Parts(id).under(shelves.machines().get(id).content()));
    }

    /** What is kept of a machine's parts, read one sort after the other. */
    private final class Parts {
        private final List<Entry<StoredComponent>> components;
        private final List<Entry<StoredConnection>> connections;
        private final List<Entry<StoredLink>> links;
        private final List<Entry<StoredBinding>> bindings;

        Parts(long machine) {
            components = shelves.components().of(Filed.MACHINE, machine);
            connections = shelves.connections().of(Filed.MACHINE, machine);
            links = shelves.links().of(Filed.MACHINE, machine);
            bindings = shelves.bindings().of(Filed.MACHINE, machine);
        }

        MachineModel under(StoredMachine machine) {
            Map<Long, String> names = new HashMap<>();
            Map<String, Component> models = new HashMap<>();
            components.forEach(entry -> {
                names.put(entry.id(), entry.content().name());
                models.put(entry.content().name(), Conversion.component(entry.content()));
            });
            return Conversion.machine(machine, models, sources(names), links(), bindings(names));
        }

        private Map<String, List<String>> sources(Map<Long, String> names) {
            Map<String, List<String>> sources = new HashMap<>();
            connections.stream().map(Entry::content).forEach(connection -> sources.computeIfAbsent(
                            names.get(connection.targetComponentId()) + "." + connection.targetPort(),
                            target -> new ArrayList<>())
                    .add(names.get(connection.sourceComponentId()) + "." + connection.sourcePort()));
            return sources;
        }

        private Map<String, Link> links() {
            Map<String, Link> models = new HashMap<>();
            links.forEach(entry -> models.put(entry.content().name(), Conversion.link(entry.content())));
            return models;
        }

        private Map<String, Binding> bindings(Map<Long, String> names) {
            Map<Long, String> linkNames = new HashMap<>();
            links.forEach(entry -> linkNames.put(entry.id(), entry.content().name()));
            Map<String, Binding> models = new HashMap<>();
            bindings.stream()
                    .map(Entry::content)
                    .forEach(binding -> models.put(
                            names.get(binding.componentId()) + "." + binding.port(),
                            Conversion.binding(binding, linkNames.get(binding.linkId()))));
            return models;
        }
    }
}
