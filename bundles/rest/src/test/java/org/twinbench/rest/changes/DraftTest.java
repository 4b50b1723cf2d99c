package org.twinbench.rest.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.project.Edit;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

class DraftTest {

    private static final Component TANK = Component.of("tank", Map.of());
    private static final MachineModel MACHINE = MachineModel.of(
            "Test machine",
            Map.of("tank", TANK, "tank2", TANK, "valve", Component.of("valve", Map.of())),
            Map.of("tank.inflow", List.of("valve.flow"), "tank2.inflow", List.of("tank.outflow", "valve.flow")));

    private static MachineModel edited(Edit... edits) {
        return Draft.edited(MACHINE, List.of(edits));
    }

    @Test
    void connectionsFollowARenamedComponent() {
        MachineModel renamed = edited(new Edit.RenameComponent("tank", "line1/tank"));
        assertEquals(
                Set.of("line1/tank", "tank2", "valve"), renamed.components().keySet());
        assertEquals(
                Map.of(
                        "line1/tank.inflow",
                        List.of("valve.flow"),
                        "tank2.inflow",
                        List.of("line1/tank.outflow", "valve.flow")),
                renamed.connections());
    }

    @Test
    void aRemovedComponentTakesItsConnectionsAlong() {
        assertEquals(
                Map.of("tank2.inflow", List.of("tank.outflow")),
                edited(new Edit.RemoveComponent("valve")).connections());
    }

    @Test
    void anEditSeesWhatThoseBeforeItHaveMade() {
        MachineModel machine = edited(
                new Edit.SetComponent("pump", TANK),
                new Edit.RenameComponent("pump", "spare"),
                new Edit.SetConnection("spare.inflow", List.of("valve.flow")),
                new Edit.RemoveConnection("tank.inflow"),
                new Edit.SetMachine(Optional.of("Other"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals("Other", machine.name());
        assertEquals(TANK, machine.components().get("spare"));
        assertEquals(
                Set.of("spare.inflow", "tank2.inflow"), machine.connections().keySet());
    }

    @Test
    void everyEditOfWhatIsNotThereIsNamed() {
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> edited(
                        new Edit.RemoveComponent("tnak"),
                        new Edit.RenameComponent("tank", "valve"),
                        new Edit.RemoveLink("plc")));
        assertEquals(
                List.of("/0/remove_component", "/1/to", "/2/remove_link"),
                refused.mistakes().stream().map(Mistake::path).toList());
        assertEquals(Optional.of("tank"), refused.mistakes().get(0).suggestion());
    }
}
