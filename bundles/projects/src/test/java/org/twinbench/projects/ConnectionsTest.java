package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.projects.Host.ANY;
import static org.twinbench.projects.Host.connectionOf;
import static org.twinbench.projects.Host.refusalAt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredConnection;

final class ConnectionsTest {
    private final Host host = new Host();
    private final long machine = host.machine("Tank");
    private final long feed = host.component(machine, "feed", "feed");
    private final long tank = host.component(machine, "tank", "vessel");

    @Test
    void learnsItsMachineFromItsComponents() {
        Entry<StoredConnection> made = host.connect(feed, "flow", tank, "inflow");

        assertEquals(Optional.of(machine), made.content().machineModelId());
        assertEquals(made, host.workspace.connections().read(made.id()));
    }

    @Test
    void refusesAnotherMachineThanThatOfItsComponents() {
        long other = host.machine("Other");

        refusalAt("/machine_model_id", () -> host.workspace
                .connections()
                .create(new StoredConnection(Optional.of(other), feed, "flow", tank, "inflow")));
    }

    @Test
    void refusesToJoinTwoMachines() {
        long elsewhere = host.component(host.machine("Other"), "tank", "vessel");

        refusalAt("/target_component_id", () -> host.connect(feed, "flow", elsewhere, "inflow"));
    }

    @Test
    void refusesComponentsThatAreNotThere() {
        refusalAt("/source_component_id", () -> host.connect(777, "flow", tank, "inflow"));
        refusalAt("/target_component_id", () -> host.connect(feed, "flow", machine, "inflow"));
    }

    @Test
    void refusesPortsThatTheTypesDoNotHave() {
        assertTrue(refusalAt("/source_port", () -> host.connect(feed, "flwo", tank, "inflow"))
                .contains("Did you mean \"flow\"?"));
        refusalAt("/target_port", () -> host.connect(feed, "flow", tank, "inflwo"));
        refusalAt("/target_port", () -> host.connect(feed, "flow", tank, "level"));
        refusalAt("/source_port", () -> host.connect(tank, "inflow", tank, "inflow"));
        refusalAt("/source_port", () -> host.connect(feed, "the flow", tank, "inflow"));
    }

    @Test
    void refusesUnitsThatCannotBeConverted() {
        long presser = host.component(machine, "presser", "presser");

        assertTrue(refusalAt("/target_port", () -> host.connect(presser, "flow", tank, "inflow"))
                .contains("Put a Gain between them"));
    }

    @Test
    void refusesASecondSource() {
        host.connect(feed, "flow", tank, "inflow");
        long second = host.component(machine, "second", "feed");

        assertTrue(refusalAt("/target_port", () -> host.connect(second, "flow", tank, "inflow"))
                .contains("takes one connection"));
    }

    @Test
    void takesManySourcesWhereTheInputSums() {
        long header = host.component(machine, "header", "header");
        long second = host.component(machine, "second", "feed");
        host.connect(second, "flow", header, "inflow");
        host.connect(feed, "flow", header, "inflow");

        assertEquals(
                Map.of("header.inflow", List.of("feed.flow", "second.flow")),
                host.workspace.machine(machine).connections());
        refusalAt("", () -> host.connect(feed, "flow", header, "inflow"));
    }

    @Test
    void takesPortsOfTypesThatAreMissing() {
        long servo = host.component(machine, "servo", "acme.servo");
        host.connect(servo, "flow", tank, "inflow");
        host.connect(feed, "flow", servo, "anything");

        assertEquals(2, host.workspace.machine(machine).connections().size());
    }

    @Test
    void letsAConnectionBeLaidElsewhere() {
        long connection = host.connect(feed, "flow", tank, "inflow").id();
        long second = host.component(machine, "second", "feed");

        host.workspace.connections().replace(connection, ANY, connectionOf(second, "flow", tank, "inflow"));

        assertEquals(
                Map.of("tank.inflow", List.of("second.flow")),
                host.workspace.machine(machine).connections());
        host.workspace.components().delete(feed, ANY);
        assertEquals(1, host.workspace.machine(machine).connections().size());
    }

    @Test
    void refusesToMoveAConnectionIntoAnotherMachine() {
        long connection = host.connect(feed, "flow", tank, "inflow").id();
        long other = host.machine("Other");
        long otherFeed = host.component(other, "feed", "feed");
        long otherTank = host.component(other, "tank", "vessel");

        refusalAt("/source_component_id", () -> host.workspace
                .connections()
                .replace(connection, ANY, connectionOf(otherFeed, "flow", otherTank, "inflow")));
    }

    @Test
    void keepsALoopForWhichThereIsAListOfProblems() {
        long a = host.component(machine, "a", "header");
        long b = host.component(machine, "b", "header");
        host.connect(a, "flow", b, "inflow");
        host.connect(b, "flow", a, "inflow");

        assertTrue(host.workspace.problems(machine).stream()
                .anyMatch(problem -> problem.mistake().message().contains("Algebraic loop")));
    }

    @Test
    void listsByComponents() {
        long connection = host.connect(feed, "flow", tank, "inflow").id();

        assertEquals(List.of(connection), ids(Map.of("source_component_id", Long.toString(feed))));
        assertEquals(List.of(connection), ids(Map.of("target_component_id", Long.toString(tank))));
        assertEquals(List.of(connection), ids(Map.of("machine_model_id", Long.toString(machine))));
        assertEquals(List.of(), ids(Map.of("source_component_id", Long.toString(tank))));
    }

    private List<Long> ids(Map<String, String> filter) {
        return host.workspace.connections().list(filter, 0, 10).stream()
                .map(Entry::id)
                .toList();
    }
}
