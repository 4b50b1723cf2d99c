package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.WorkspaceChange;
import org.twinbench.api.project.WorkspaceChange.Kind;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.Value;

/** A machine in place of another one: what stays keeps its id. */
final class ReplacingTest {

    private static final Component FEED = Component.of("feed", Map.of("rate", Value.of("2 L/s")));
    private static final Component VESSEL = Component.of("vessel", Map.of());

    private final Host host = new Host();
    private final MachineModel before =
            machine("Plant", Map.of("feed", FEED, "tank", VESSEL), Map.of("tank.inflow", List.of("feed.flow")));
    private final long id = host.workspace.importMachine(1, before).id();

    @Test
    void oneParameterIsOneChange() {
        Map<String, Entry<StoredComponent>> parts = components();
        long connection = connections().get(0).id();
        Component wider = Component.of("vessel", Map.of("area", Value.of("2 m²")));
        MachineModel after =
                machine("Plant", Map.of("feed", FEED, "tank", wider), Map.of("tank.inflow", List.of("feed.flow")));
        List<WorkspaceChange> told = new ArrayList<>();
        host.workspace.onChange(told::add);
        host.workspace.replaceMachine(id, OptionalLong.of(1), after);

        assertEquals(after, host.workspace.machine(id));
        assertEquals(parts.get("feed"), components().get("feed"));
        assertEquals(parts.get("tank").id(), components().get("tank").id());
        assertNotEquals(parts.get("tank").revision(), components().get("tank").revision());
        assertEquals(connection, connections().get(0).id());
        assertEquals(2, host.revision(id));
        assertEquals(List.of(new WorkspaceChange("machine_models", id, Kind.CHANGED, Optional.empty())), told);
    }

    @Test
    void partsComeAndGoWithTheirLinksAndBindings() {
        Binding binding = new Binding(
                "plc", "ns=4;s=x", List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        MachineModel bound = new MachineModel(
                "Plant",
                "with a controller",
                Map.of("acme.feed", "1.0.0"),
                Map.of("feed", FEED, "line1/tank", VESSEL),
                Map.of("line1/tank.inflow", List.of("feed.flow")),
                Map.of(),
                Map.of("plc", new Link("opcua", "opc.tcp://plc:4840", Map.of())),
                Map.of("line1/tank.inflow", binding));
        host.workspace.replaceMachine(id, Host.ANY, bound);
        assertEquals(bound, host.workspace.machine(id));

        host.workspace.replaceMachine(id, Host.ANY, before);
        assertEquals(before, host.workspace.machine(id));
        assertEquals(List.of(), host.workspace.links().list(Map.of(), 0, 9));
    }

    @Test
    void whatIsWrongIsRefusedWhole() {
        Map<String, Component> parts = new HashMap<>(before.components());
        parts.put("tank", Component.of("vessel", Map.of("aera", Value.of("2 m²"))));
        Host.refusalAt(
                "/components/tank/parameters/aera",
                () -> host.workspace.replaceMachine(id, Host.ANY, machine("Plant", parts, Map.of())));
        assertEquals(before, host.workspace.machine(id));
        assertEquals(1, host.revision(id));
    }

    @Test
    void itsOwnNameIsNotInItsWayButThatOfAnotherMachineIs() {
        host.machine("Oven");
        host.workspace.replaceMachine(id, Host.ANY, machine("Plant", Map.of(), Map.of()));
        Host.refusalAt("/name", () -> host.workspace.replaceMachine(id, Host.ANY, machine("Oven", Map.of(), Map.of())));
    }

    @Test
    void somebodyElsesEditIsNotOverwritten() {
        host.component(id, "tank2", "vessel");
        assertThrows(StaleRevision.class, () -> host.workspace.replaceMachine(id, OptionalLong.of(1), before));
        assertEquals(3, host.workspace.machine(id).components().size());
    }

    private static MachineModel machine(
            String name, Map<String, Component> components, Map<String, List<String>> connections) {
        return MachineModel.of(name, components, connections);
    }

    private Map<String, Entry<StoredComponent>> components() {
        return host.workspace.components().list(Map.of(), 0, 9).stream()
                .collect(Collectors.toMap(entry -> entry.content().name(), entry -> entry));
    }

    private List<Entry<StoredConnection>> connections() {
        return host.workspace.connections().list(Map.of(), 0, 9);
    }
}
