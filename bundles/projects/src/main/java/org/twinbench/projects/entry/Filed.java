package org.twinbench.projects.entry;

import java.util.Map;
import java.util.Set;
import org.twinbench.api.project.Project;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;

/**
 * An entry as it is to be kept.
 *
 * @param content what it says
 * @param parents ids of the entries with which it is deleted
 * @param fields what it is found by
 */
public record Filed<T extends Record>(T content, Set<Long> parents, Map<String, String> fields) {
    /** The field of a machine's parts that holds the machine's id. */
    public static final String MACHINE = "machine_model_id";

    /** Files a project. */
    public static Filed<Project> of(Project project) {
        return new Filed<>(project, Set.of(), Map.of("name", project.name()));
    }

    /** Files a machine. */
    public static Filed<StoredMachine> of(StoredMachine machine) {
        return new Filed<>(
                machine,
                Set.of(machine.projectId()),
                Map.of("project_id", text(machine.projectId()), "name", machine.name()));
    }

    /** Files a component. */
    public static Filed<StoredComponent> of(StoredComponent component) {
        return new Filed<>(
                component,
                Set.of(component.machineModelId()),
                Map.of(MACHINE, text(component.machineModelId()), "name", component.name(), "type", component.type()));
    }

    /** Files a connection of a machine. */
    public static Filed<StoredConnection> of(StoredConnection connection, long machine) {
        return new Filed<>(
                connection,
                set(connection.sourceComponentId(), connection.targetComponentId()),
                Map.of(
                        MACHINE,
                        text(machine),
                        "source_component_id",
                        text(connection.sourceComponentId()),
                        "target_component_id",
                        text(connection.targetComponentId())));
    }

    /** Files a link. */
    public static Filed<StoredLink> of(StoredLink link) {
        return new Filed<>(
                link, Set.of(link.machineModelId()), Map.of(MACHINE, text(link.machineModelId()), "name", link.name()));
    }

    /** Files a binding of a machine. */
    public static Filed<StoredBinding> of(StoredBinding binding, long machine) {
        return new Filed<>(
                binding,
                Set.of(binding.componentId(), binding.linkId()),
                Map.of(
                        MACHINE,
                        text(machine),
                        "component_id",
                        text(binding.componentId()),
                        "link_id",
                        text(binding.linkId())));
    }

    private static Set<Long> set(long one, long other) {
        return one == other ? Set.of(one) : Set.of(one, other);
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
