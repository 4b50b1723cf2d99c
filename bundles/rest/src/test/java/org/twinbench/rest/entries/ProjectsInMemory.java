package org.twinbench.rest.entries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.project.Entries;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.Project;
import org.twinbench.api.storage.StaleRevision;

/** Entries of which there is one, {@code 1}. */
final class ProjectsInMemory implements Entries<Project> {

    private Entry<Project> only = new Entry<>(1, 1, new Project("line", Optional.empty()));

    @Override
    public synchronized List<Entry<Project>> list(Map<String, String> filter, long after, int limit) {
        return List.of(only);
    }

    @Override
    public Entry<Project> create(Project content) {
        throw new UnsupportedOperationException("there is one project");
    }

    @Override
    public synchronized Entry<Project> read(long id) {
        if (id != only.id()) {
            throw new NoSuchEntry("project", id);
        }
        return only;
    }

    @Override
    public synchronized Entry<Project> replace(long id, OptionalLong revision, Project content) {
        Entry<Project> present = read(id);
        if (revision.isPresent() && revision.getAsLong() != present.revision()) {
            throw new StaleRevision(id, present.revision());
        }
        only = new Entry<>(id, present.revision() + 1, content);
        return only;
    }

    @Override
    public void delete(long id, OptionalLong revision) {
        throw new UnsupportedOperationException("the project stays");
    }
}
