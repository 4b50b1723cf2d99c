package org.twinbench.projects.rule;

import org.twinbench.projects.entry.Shelves;

/** The rules of every sort of entries. */
public record RuleBook(
        ProjectRules projects,
        MachineRules machines,
        ComponentRules components,
        ConnectionRules connections,
        LinkRules links,
        BindingRules bindings) {

    /** Returns rules that look at these shelves and ask the library. */
    public static RuleBook of(Shelves shelves, Checks checks) {
        return new RuleBook(
                new ProjectRules(shelves.projects()),
                new MachineRules(shelves, checks),
                new ComponentRules(shelves, checks),
                new ConnectionRules(shelves, checks),
                new LinkRules(shelves, checks),
                new BindingRules(shelves, checks));
    }
}
