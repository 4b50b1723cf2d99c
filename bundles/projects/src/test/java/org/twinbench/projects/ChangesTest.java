package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.twinbench.projects.Host.ANY;
import static org.twinbench.projects.Host.bindingOf;
import static org.twinbench.projects.Host.componentOf;
import static org.twinbench.projects.Host.connectionOf;
import static org.twinbench.projects.Host.linkOf;
import static org.twinbench.projects.Host.machineOf;
import static org.twinbench.projects.Host.refusal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.NoSuchEntry;

/** A machine's revision counts the changes of all its parts, and what is deleted takes along what depends on it. */
final class ChangesTest {
    private final Host host = new Host();
    private final long machine = host.machine("Tank");

    @Test
    void countsEveryChangeOfAPart() {
        long revision = host.revision(machine);
        long feed = host.component(machine, "feed", "feed");
        long tank = host.component(machine, "tank", "vessel");
        long connection = host.connect(feed, "flow", tank, "inflow").id();
        long link = host.link(machine, "plc");
        long binding =
                host.workspace.bindings().create(bindingOf(tank, "level", link)).id();
        assertEquals(revision + 5, host.revision(machine));

        host.workspace.components().replace(feed, ANY, componentOf(machine, "feed", "feed"));
        host.workspace.connections().replace(connection, ANY, connectionOf(feed, "flow", tank, "inflow"));
        host.workspace.links().replace(link, ANY, linkOf(machine, "plc"));
        host.workspace.bindings().replace(binding, ANY, bindingOf(tank, "level", link));
        assertEquals(revision + 9, host.revision(machine));

        host.workspace.bindings().delete(binding, ANY);
        host.workspace.links().delete(link, ANY);
        host.workspace.connections().delete(connection, ANY);
        host.workspace.components().delete(tank, ANY);
        assertEquals(revision + 13, host.revision(machine));
    }

    @Test
    void countsAReplacementThatChangesNothing() {
        long feed = host.component(machine, "feed", "feed");

        assertEquals(
                2,
                host.workspace
                        .components()
                        .replace(feed, ANY, componentOf(machine, "feed", "feed"))
                        .revision());
        assertEquals(3, host.revision(machine));
        assertEquals(
                4,
                host.workspace
                        .machines()
                        .replace(machine, ANY, machineOf(1, "Tank"))
                        .revision());
    }

    @Test
    void countsNothingThatWasRefused() {
        long revision = host.revision(machine);

        refusal(() -> host.component(machine, "no name", "feed"));

        assertEquals(revision, host.revision(machine));
    }

    @Test
    void leavesOtherMachinesAlone() {
        long other = host.machine("Other");
        host.component(machine, "feed", "feed");

        assertEquals(1, host.revision(other));
    }

    @Test
    void deletesAComponentWithItsConnectionsAndBindings() {
        plant();

        host.workspace.components().delete(idOf("tank"), ANY);

        MachineModel left = host.workspace.machine(machine);
        assertEquals(1, left.components().size());
        assertEquals(Map.of(), left.connections());
        assertEquals(Map.of(), left.bindings());
        assertEquals(1, left.links().size());
    }

    @Test
    void deletesALinkWithItsBindings() {
        long link = plant();

        host.workspace.links().delete(link, ANY);

        MachineModel left = host.workspace.machine(machine);
        assertEquals(2, left.components().size());
        assertEquals(1, left.connections().size());
        assertEquals(Map.of(), left.bindings());
        assertEquals(Map.of(), left.links());
    }

    @Test
    void deletesAMachineWithAllItsParts() {
        plant();

        host.workspace.machines().delete(machine, ANY);

        assertNothingLeft();
    }

    @Test
    void deletesAProjectWithAllItsMachines() {
        plant();

        host.workspace.projects().delete(1, ANY);

        assertNothingLeft();
        assertThrows(NoSuchEntry.class, () -> host.workspace.machines().read(machine));
    }

    private void assertNothingLeft() {
        assertEquals(0, host.workspace.components().list(Map.of(), 0, 10).size());
        assertEquals(0, host.workspace.connections().list(Map.of(), 0, 10).size());
        assertEquals(0, host.workspace.links().list(Map.of(), 0, 10).size());
        assertEquals(0, host.workspace.bindings().list(Map.of(), 0, 10).size());
    }

    private long plant() {
        long feed = host.component(machine, "feed", "feed");
        long tank = host.component(machine, "tank", "vessel");
        host.connect(feed, "flow", tank, "inflow");
        long link = host.link(machine, "plc");
        host.workspace.bindings().create(bindingOf(tank, "level", link));
        return link;
    }

    private long idOf(String name) {
        return host.workspace
                .components()
                .list(Map.of("name", name), 0, 1)
                .get(0)
                .id();
    }
}
