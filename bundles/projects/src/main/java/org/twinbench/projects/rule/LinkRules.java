package org.twinbench.projects.rule;

import java.util.Map;
import java.util.Optional;
import org.twinbench.api.project.StoredLink;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelves;

/** Links have names of their own in their machine, in which they stay. */
public final class LinkRules implements Rules<StoredLink> {
    private final Shelves shelves;

    /** Looks at these machines and links. */
    public LinkRules(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public Filed<StoredLink> file(long id, StoredLink link, Optional<StoredLink> before) {
        long machine = link.machineModelId();
        Mistakes mistakes = new Mistakes();
        mistakes.requireEntry(Filed.MACHINE, shelves.machines(), machine);
        before.ifPresent(old -> mistakes.requireSame(Filed.MACHINE, "link", "machine", old.machineModelId(), machine));
        mistakes.requireName("name", link.name());
        mistakes.requireUnused(
                link.name(),
                shelves.links().list(Map.of(Filed.MACHINE, Long.toString(machine), "name", link.name()), 0, 2),
                id,
                "Its machine has a link");
        mistakes.requireText("protocol", link.protocol());
        mistakes.requireText("endpoint", link.endpoint());
        mistakes.refuseAny();
        return Filed.of(link);
    }
}
