package org.twinbench.projects.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.machine.Conversion;

/** Links have names of their own in their machine, in which they stay. */
public final class LinkRules implements Rules<StoredLink> {
    private final Shelves shelves;
    private final Checks checks;

    /** Looks at these machines and links, and asks what couples machines. */
    public LinkRules(Shelves shelves, Checks checks) {
        this.shelves = shelves;
        this.checks = checks;
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
        mistakes.addAll(settingMistakes(link));
        mistakes.refuseAny();
        return Filed.of(link);
    }

    /** In a machine file settings stand in the link itself. */
    private List<Mistake> settingMistakes(StoredLink link) {
        MachineModel alone = new MachineModel(
                "", "", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(link.name(), Conversion.link(link)), Map.of());
        return checks.part(alone, "links", link.name()).stream()
                .map(mistake -> mistake.under("/settings"))
                .toList();
    }
}
