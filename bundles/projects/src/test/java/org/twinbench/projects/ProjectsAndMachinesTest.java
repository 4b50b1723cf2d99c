package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.projects.Host.ANY;
import static org.twinbench.projects.Host.machineOf;
import static org.twinbench.projects.Host.refusalAt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.Project;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.Storage;
import org.twinbench.storage.memory.MemoryStorage;

final class ProjectsAndMachinesTest {
    private final Storage storage = new MemoryStorage();
    private final Host host = new Host(storage);

    @Test
    void beginsWithProjectOne() {
        List<Entry<Project>> projects = host.workspace.projects().list(Map.of(), 0, 10);

        assertEquals(List.of(new Entry<>(1, 1, new Project("My project", Optional.empty()))), projects);
    }

    @Test
    void beginsWithProjectOneHoweverItIsFirstUsed() {
        assertEquals(
                1,
                host.workspace.machines().create(machineOf(1, "Tank")).content().projectId());
    }

    @Test
    void doesNotBringBackADeletedProject() {
        host.workspace.projects().delete(1, ANY);

        assertEquals(List.of(), new Host(storage).workspace.projects().list(Map.of(), 0, 10));
    }

    @Test
    void findsAgainWhatWasWritten() {
        StoredMachine machine = new StoredMachine(
                1,
                "Tank \"1\" <b>",
                Optional.of("Füllstand"),
                Optional.of(Map.of("acme.pumps", "1.2.0")),
                Optional.empty());
        Entry<StoredMachine> written = host.workspace.machines().create(machine);

        assertEquals(
                new Entry<>(written.id(), 1, machine),
                new Host(storage).workspace.machines().read(written.id()));
    }

    @Test
    void refusesASecondProjectOfAName() {
        assertTrue(
                refusalAt("/name", () -> host.workspace.projects().create(new Project("My project", Optional.empty())))
                        .contains("\"My project\" already (1)"));
    }

    @Test
    void letsAProjectKeepItsName() {
        Entry<Project> replaced = host.workspace
                .projects()
                .replace(1, OptionalLong.of(1), new Project("My project", Optional.of("with a description")));

        assertEquals(2, replaced.revision());
    }

    @Test
    void refusesEmptyNames() {
        refusalAt("/name", () -> host.workspace.projects().create(new Project(" ", Optional.empty())));
        refusalAt("/name", () -> host.workspace.machines().create(machineOf(1, "")));
    }

    @Test
    void refusesASecondMachineOfANameInAProjectOnly() {
        long other = host.workspace
                .projects()
                .create(new Project("Other", Optional.empty()))
                .id();
        host.machine("Tank");

        refusalAt("/name", () -> host.machine("Tank"));
        host.workspace.machines().create(machineOf(other, "Tank"));
    }

    @Test
    void refusesAMachineInAProjectThatIsNotThere() {
        assertTrue(refusalAt("/project_id", () -> host.workspace.machines().create(machineOf(77, "Tank")))
                .contains("There is no project 77."));
    }

    @Test
    void refusesToMoveAMachine() {
        long other = host.workspace
                .projects()
                .create(new Project("Other", Optional.empty()))
                .id();
        long machine = host.machine("Tank");

        refusalAt("/project_id", () -> host.workspace.machines().replace(machine, ANY, machineOf(other, "Tank")));
    }

    @Test
    void refusesAnUnknownWayToTreatALoop() {
        StoredMachine looped = new StoredMachine(
                1, "Loop", Optional.empty(), Optional.empty(), Optional.of(Map.of("mixer.flow", "neuton")));

        refusalAt("/loops/mixer.flow", () -> host.workspace.machines().create(looped));
    }

    @Test
    void keepsTheWayToTreatALoopBeforeTheLoopIsThere() {
        Map<String, String> loops = Map.of("mixer.flow", "newton");
        long machine = host.workspace
                .machines()
                .create(new StoredMachine(1, "Loop", Optional.empty(), Optional.empty(), Optional.of(loops)))
                .id();

        assertEquals(loops, host.workspace.machine(machine).loops());
        assertEquals(
                "/loops/mixer.flow",
                host.workspace.problems(machine).get(0).mistake().path());
    }

    @Test
    void refusesToWriteOverSomebodyElsesChange() {
        long machine = host.machine("Tank");
        host.workspace.machines().replace(machine, OptionalLong.of(1), machineOf(1, "Vessel"));

        assertThrows(
                StaleRevision.class,
                () -> host.workspace.machines().replace(machine, OptionalLong.of(1), machineOf(77, "")));
        assertThrows(StaleRevision.class, () -> host.workspace.machines().delete(machine, OptionalLong.of(1)));
        assertEquals("Vessel", host.workspace.machines().read(machine).content().name());
    }

    @Test
    void saysWhatIsNotThere() {
        assertEquals(
                "There is no machine model 9.",
                assertThrows(NoSuchEntry.class, () -> host.workspace.machines().read(9))
                        .getMessage());
        assertThrows(NoSuchEntry.class, () -> host.workspace.machines().replace(9, ANY, machineOf(1, "Tank")));
        assertThrows(NoSuchEntry.class, () -> host.workspace.machines().delete(9, ANY));
        assertThrows(NoSuchEntry.class, () -> host.workspace.machines().read(1));
        assertThrows(NoSuchEntry.class, () -> host.workspace.machine(9));
        assertThrows(NoSuchEntry.class, () -> host.workspace.problems(9));
    }

    @Test
    void listsPageByPageAndByFilter() {
        long a = host.machine("a");
        long b = host.machine("b");
        long c = host.machine("c");

        assertEquals(List.of(a, b), ids(Map.of(), 0, 2));
        assertEquals(List.of(c), ids(Map.of(), b, 2));
        assertEquals(List.of(b), ids(Map.of("name", "b", "project_id", "1"), 0, 10));
        assertEquals(List.of(), ids(Map.of("project_id", "' OR 1=1 --"), 0, 10));
    }

    @Test
    void refusesAFilterThatThereIsNot() {
        assertTrue(refusalAt("/projekt_id", () -> host.workspace.machines().list(Map.of("projekt_id", "1"), 0, 10))
                .contains("Did you mean \"project_id\"?"));
        assertTrue(refusalAt("/name", () -> host.workspace.projects().list(Map.of("name", "x"), 0, 10))
                .contains("there is no filter"));
    }

    private List<Long> ids(Map<String, String> filter, long after, int limit) {
        return host.workspace.machines().list(filter, after, limit).stream()
                .map(Entry::id)
                .toList();
    }
}
