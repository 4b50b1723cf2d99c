package org.twinbench.projects.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.project.WorkspaceChange;

/** Those who want to know of changes. One that fails keeps nobody else from knowing. */
public final class ChangeListeners {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeListeners.class);

    private final List<Consumer<WorkspaceChange>> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener until the result is closed. */
    public AutoCloseable add(Consumer<WorkspaceChange> listener) {
        Consumer<WorkspaceChange> registration = listener::accept;
        listeners.add(registration);
        return () -> listeners.remove(registration);
    }

    /** Tells of an entry with these fields. */
    public void tell(Sort<?> sort, long id, WorkspaceChange.Kind kind, Map<String, String> fields) {
        Optional<Long> machine = Optional.ofNullable(fields.get(Filed.MACHINE)).map(Long::valueOf);
        WorkspaceChange change = new WorkspaceChange(sort.collection().name(), id, kind, machine);
        listeners.forEach(listener -> call(listener, change));
    }

    private static void call(Consumer<WorkspaceChange> listener, WorkspaceChange change) {
        try {
            listener.accept(change);
        } catch (RuntimeException failure) {
            LOG.error("A listener of the workspace fails; the others go on.", failure);
        }
    }
}
