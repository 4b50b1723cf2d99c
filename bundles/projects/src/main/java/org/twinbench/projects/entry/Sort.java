package org.twinbench.projects.entry;

import java.util.List;
import java.util.Set;
import org.twinbench.api.project.Project;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.storage.CollectionDefinition;

/**
 * A sort of entries.
 *
 * @param word what one is called
 * @param collection where they are kept
 * @param type what one says
 * @param filters fields by which people may look for them
 */
public record Sort<T extends Record>(String word, CollectionDefinition collection, Class<T> type, Set<String> filters) {
    static final Sort<Project> PROJECTS =
            new Sort<>("project", new CollectionDefinition("projects", List.of("name")), Project.class, Set.of());
    static final Sort<StoredMachine> MACHINES =
            of("machine model", "machine_models", StoredMachine.class, "project_id", "name");
    static final Sort<StoredComponent> COMPONENTS =
            of("component", "components", StoredComponent.class, Filed.MACHINE, "name", "type");
    static final Sort<StoredConnection> CONNECTIONS = of(
            "connection",
            "connections",
            StoredConnection.class,
            Filed.MACHINE,
            "source_component_id",
            "target_component_id");
    static final Sort<StoredLink> LINKS = of("link", "links", StoredLink.class, Filed.MACHINE, "name");
    static final Sort<StoredBinding> BINDINGS = of(
            "communication binding",
            "communication_bindings",
            StoredBinding.class,
            Filed.MACHINE,
            "component_id",
            "link_id");

    private static <T extends Record> Sort<T> of(String word, String collection, Class<T> type, String... fields) {
        return new Sort<>(word, new CollectionDefinition(collection, List.of(fields)), type, Set.of(fields));
    }
}
