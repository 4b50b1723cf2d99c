package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.projects.Host.ANY;
import static org.twinbench.projects.Host.componentOf;
import static org.twinbench.projects.Host.refusal;
import static org.twinbench.projects.Host.refusalAt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.Problem.Severity;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.storage.memory.MemoryStorage;

final class ComponentsTest {
    private final Storage storage = new MemoryStorage();
    private final Host host = new Host(storage);
    private final long machine = host.machine("Tank");

    @Test
    void findsAgainWhatWasWritten() {
        StoredComponent component = new StoredComponent(
                machine,
                "line1/tank",
                Optional.of("Behälter 1"),
                "vessel",
                Optional.of(Map.of("area", Value.of("0.2 m²"))),
                Optional.of(Map.of("level", Value.of(0.5))),
                Optional.empty(),
                Optional.of(List.of(10.5, -3.0)));

        long id = host.workspace.components().create(component).id();

        assertEquals(
                component, new Host(storage).workspace.components().read(id).content());
    }

    @Test
    void refusesEverythingThatIsWrongAtOnce() {
        StoredComponent wrong = new StoredComponent(
                machine,
                "2 tank",
                Optional.empty(),
                "vessel",
                Optional.of(Map.of("aera", Value.of(1), "area", Value.of("0 m²"))),
                Optional.of(Map.of("level", Value.of("3 kg"))),
                Optional.empty(),
                Optional.of(List.of(1.0)));

        List<Mistake> mistakes = refusal(() -> host.workspace.components().create(wrong));

        assertEquals(
                List.of("/name", "/position", "/parameters/aera", "/parameters/area", "/start/level"),
                mistakes.stream().map(Mistake::path).toList());
        assertEquals(List.of(), host.workspace.components().list(Map.of(), 0, 10));
    }

    @Test
    void keepsAComponentWhoseTypeIsMissing() {
        long id = host.component(machine, "servo", "acme.servo");

        assertEquals(
                "acme.servo", host.workspace.components().read(id).content().type());
        assertTrue(host.workspace.problems(machine).stream()
                .anyMatch(problem -> problem.severity() == Severity.INCOMPLETE
                        && problem.mistake().path().equals("/components/servo/type")));
    }

    @Test
    void refusesASecondComponentOfANameInAMachineOnly() {
        host.component(machine, "tank", "vessel");

        refusalAt("/name", () -> host.component(machine, "tank", "feed"));
        host.component(host.machine("Other"), "tank", "vessel");
    }

    @Test
    void refusesAMachineThatIsNotThere() {
        refusalAt("/machine_model_id", () -> host.component(99, "tank", "vessel"));
        refusalAt("/machine_model_id", () -> host.component(1, "tank", "vessel"));
    }

    @Test
    void refusesToMoveAComponent() {
        long id = host.component(machine, "tank", "vessel");
        long other = host.machine("Other");

        refusalAt(
                "/machine_model_id",
                () -> host.workspace.components().replace(id, ANY, componentOf(other, "tank", "vessel")));
    }

    @Test
    void keepsConnectionsWhenAComponentIsRenamed() {
        long feed = host.component(machine, "feed", "feed");
        long tank = host.component(machine, "tank", "vessel");
        host.connect(feed, "flow", tank, "inflow");

        host.workspace.components().replace(feed, ANY, componentOf(machine, "supply", "feed"));

        assertEquals(
                Map.of("tank.inflow", List.of("supply.flow")),
                host.workspace.machine(machine).connections());
    }

    @Test
    void refusesATypeWhosePortsDoNotSuitTheConnections() {
        long feed = host.component(machine, "feed", "feed");
        long tank = host.component(machine, "tank", "vessel");
        host.connect(feed, "flow", tank, "inflow");

        assertTrue(refusalAt(
                        "/type",
                        () -> host.workspace.components().replace(tank, ANY, componentOf(machine, "tank", "feed")))
                .contains("inflow"));
        assertTrue(refusalAt(
                        "/type",
                        () -> host.workspace.components().replace(feed, ANY, componentOf(machine, "feed", "presser")))
                .contains("feed.flow gives"));
    }

    @Test
    void refusesATypeThatTakesOneConnectionWhereThereAreTwo() {
        long header = host.component(machine, "header", "header");
        host.connect(host.component(machine, "a", "feed"), "flow", header, "inflow");
        host.connect(host.component(machine, "b", "feed"), "flow", header, "inflow");

        assertTrue(refusalAt("/type", () -> host.workspace
                        .components()
                        .replace(header, ANY, componentOf(machine, "header", "vessel")))
                .contains("takes one connection"));
    }

    @Test
    void takesATypeThatSuitsTheConnections() {
        long feed = host.component(machine, "feed", "feed");
        long tank = host.component(machine, "tank", "vessel");
        host.connect(feed, "flow", tank, "inflow");

        host.workspace.components().replace(tank, ANY, componentOf(machine, "tank", "header"));
        host.workspace.components().replace(tank, ANY, componentOf(machine, "tank", "acme.missing"));

        assertEquals(
                "acme.missing", host.workspace.components().read(tank).content().type());
    }

    @Test
    void letsAComponentBeLabelledWhoseTypeHasComeToRefuseIt() {
        StoredComponent stale = componentOf(machine, "tank", "vessel", Map.of("aera", Value.of(1)));
        Host before = Host.withoutTypes(storage);
        long id = before.workspace.components().create(stale).id();
        StoredComponent labelled = new StoredComponent(
                machine,
                "tank",
                Optional.of("Tank 1"),
                "vessel",
                stale.parameters(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(1.0, 2.0)));

        host.workspace.components().replace(id, ANY, labelled);

        refusalAt("/parameters/aera", () -> host.workspace
                .components()
                .replace(id, ANY, componentOf(machine, "tank", "vessel", Map.of("aera", Value.of(2)))));
        assertTrue(
                host.workspace.problems(machine).stream().anyMatch(problem -> problem.severity() == Severity.MISTAKE));
    }

    @Test
    void listsByMachineNameAndType() {
        long tank = host.component(machine, "tank", "vessel");
        long feed = host.component(machine, "feed", "feed");
        host.component(host.machine("Other"), "tank", "vessel");
        String here = Long.toString(machine);

        assertEquals(List.of(tank, feed), ids(Map.of("machine_model_id", here)));
        assertEquals(List.of(tank), ids(Map.of("machine_model_id", here, "name", "tank")));
        assertEquals(List.of(feed), ids(Map.of("type", "feed")));
    }

    private List<Long> ids(Map<String, String> filter) {
        return host.workspace.components().list(filter, 0, 10).stream()
                .map(Entry::id)
                .toList();
    }
}
