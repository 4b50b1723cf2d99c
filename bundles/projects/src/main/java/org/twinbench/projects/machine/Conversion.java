package org.twinbench.projects.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.MachineModel.Position;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;

/** The parts of a machine, as they are kept and as they stand in its file. What says nothing is left out when kept. */
public final class Conversion {
    private static final int EVERY_TICK = 1;
    private static final int COORDINATES = 2;

    private Conversion() {}

    /** Puts a machine together. */
    public static MachineModel machine(
            StoredMachine machine,
            Map<String, Component> components,
            Map<String, List<String>> connections,
            Map<String, Link> links,
            Map<String, Binding> bindings) {
        return new MachineModel(
                machine.name(),
                machine.description().orElse(""),
                machine.extensions().orElse(Map.of()),
                components,
                connections,
                machine.loops().orElse(Map.of()),
                links,
                bindings);
    }

    static StoredMachine stored(long project, MachineModel machine) {
        return new StoredMachine(
                project, machine.name(), text(machine.description()), map(machine.extensions()), map(machine.loops()));
    }

    /** Returns a component as it stands in the file. */
    public static Component component(StoredComponent stored) {
        return new Component(
                stored.type(),
                stored.label().orElse(""),
                stored.parameters().orElse(Map.of()),
                stored.start().orElse(Map.of()),
                stored.every().orElse(EVERY_TICK),
                stored.position()
                        .filter(position -> position.size() == COORDINATES)
                        .map(position -> new Position(position.get(0), position.get(1))));
    }

    /** Returns a component with another path. */
    public static StoredComponent renamed(StoredComponent component, String path) {
        return new StoredComponent(
                component.machineModelId(),
                path,
                component.label(),
                component.type(),
                component.parameters(),
                component.start(),
                component.every(),
                component.position());
    }

    /** Returns a component as it is kept. */
    public static StoredComponent stored(long machine, String path, Component component) {
        return new StoredComponent(
                machine,
                path,
                text(component.label()),
                component.type(),
                map(component.parameters()),
                map(component.start()),
                Optional.of(component.every()).filter(every -> every != EVERY_TICK),
                component.position().map(position -> List.of(position.x(), position.y())));
    }

    /** Returns a link as it stands in the file. */
    public static Link link(StoredLink stored) {
        return new Link(stored.protocol(), stored.endpoint(), stored.settings().orElse(Map.of()));
    }

    /** Returns a link as it is kept. */
    public static StoredLink stored(long machine, String name, Link link) {
        return new StoredLink(machine, name, link.protocol(), link.endpoint(), map(link.settings()));
    }

    /** Returns a binding as it stands in the file. */
    public static Binding binding(StoredBinding stored, String link) {
        return new Binding(
                link,
                stored.address(),
                stored.raw().orElse(List.of()),
                stored.value().orElse(List.of()),
                stored.whenBad(),
                stored.safe(),
                stored.update());
    }

    /** Returns a binding as it is kept. */
    public static StoredBinding stored(long component, String port, long link, Binding binding) {
        return new StoredBinding(
                component,
                port,
                link,
                binding.address(),
                Optional.of(binding.raw()).filter(raw -> !raw.isEmpty()),
                Optional.of(binding.value()).filter(value -> !value.isEmpty()),
                binding.whenBad(),
                binding.safe(),
                binding.update());
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static <V> Optional<Map<String, V>> map(Map<String, V> map) {
        return Optional.of(map).filter(some -> !some.isEmpty());
    }
}
