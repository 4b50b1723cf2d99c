package org.twinbench.projects.rule;

import java.util.Map;
import java.util.Optional;
import org.twinbench.api.project.Project;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelf;

/** Projects have names of their own. */
public final class ProjectRules implements Rules<Project> {
    private final Shelf<Project> projects;

    /** Looks at these projects. */
    public ProjectRules(Shelf<Project> projects) {
        this.projects = projects;
    }

    @Override
    public Filed<Project> file(long id, Project project, Optional<Project> before) {
        Mistakes mistakes = new Mistakes();
        mistakes.requireText("name", project.name());
        mistakes.requireUnused(
                project.name(), projects.list(Map.of("name", project.name()), 0, 2), id, "There is a project");
        mistakes.refuseAny();
        return Filed.of(project);
    }
}
