package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.projects.Host.ANY;
import static org.twinbench.projects.Host.refusal;
import static org.twinbench.projects.Host.refusalAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.RemoveComponent;
import org.twinbench.api.project.Edit.RemoveConnection;
import org.twinbench.api.project.Edit.RemoveLink;
import org.twinbench.api.project.Edit.RenameComponent;
import org.twinbench.api.project.Edit.SetBinding;
import org.twinbench.api.project.Edit.SetComponent;
import org.twinbench.api.project.Edit.SetConnection;
import org.twinbench.api.project.Edit.SetMachine;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.WorkspaceChange;
import org.twinbench.api.project.WorkspaceChange.Kind;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** Lists of edits, applied to a machine as one. */
final class EditsTest {

    private final Host host = new Host();
    private final long machine =
            host.workspace.importMachine(1, RandomEdits.machine()).id();

    @Test
    void connectionsAndBindingsFollowAComponentThatIsRenamed() {
        long id = idOf("tank");
        change(new RenameComponent("tank", "line2/boiler"));

        MachineModel renamed = host.workspace.machine(machine);
        assertEquals(List.of("sum.flow"), renamed.connections().get("line2/boiler.inflow"));
        assertEquals("plc", renamed.bindings().get("line2/boiler.level").link());
        assertEquals(id, idOf("line2/boiler"));
    }

    @Test
    void namesAreSwapped() {
        change(new RenameComponent("tank", "t"), new RenameComponent("feed", "tank"), new RenameComponent("t", "feed"));

        assertEquals(
                "feed", host.workspace.machine(machine).components().get("tank").type());
    }

    @Test
    void whatIsRemovedComesBackWithAllThatBelongedToIt() {
        MachineModel before = host.workspace.machine(machine);
        List<Edit> inverse = change(new RemoveComponent("sum"), new RemoveLink("plc"));
        assertEquals(Map.of(), host.workspace.machine(machine).connections());

        host.workspace.change(machine, ANY, inverse);
        assertEquals(before, host.workspace.machine(machine));
    }

    @Test
    void onTheWayAnInputMayHaveNoSourceThatFits() {
        change(
                new SetConnection("tank.inflow", List.of("feed.flow", "sum.flow")),
                new SetComponent("feed", Component.of("feed", Map.of("rate", Value.of("1 kg")))),
                new SetComponent("feed", Component.of("feed", Map.of("rate", Value.of("1 L/s")))),
                new SetConnection("tank.inflow", List.of("feed.flow")));

        assertEquals(
                List.of("feed.flow"),
                host.workspace.machine(machine).connections().get("tank.inflow"));
    }

    @Test
    void aListIsOneStepAndOneChange() {
        List<WorkspaceChange> told = new ArrayList<>();
        host.workspace.onChange(told::add);
        long revision = host.revision(machine);
        change(
                new RemoveConnection("tank.inflow"),
                new SetMachine(Optional.of("Pots"), Optional.empty(), Optional.empty(), Optional.empty()));

        assertEquals(revision + 1, host.revision(machine));
        assertEquals(List.of(new WorkspaceChange("machine_models", machine, Kind.CHANGED, Optional.empty())), told);
        assertEquals("Pots", host.workspace.machine(machine).name());
    }

    @Test
    void onlyWhatChangesIsWritten() {
        long other = idOf("sum");
        Component tank = host.workspace.machine(machine).components().get("tank");
        change(new SetComponent("tank", tank), new RenameComponent("feed", "supply"));

        assertEquals(1, host.workspace.components().read(other).revision());
        assertEquals(1, host.workspace.components().read(idOf("tank")).revision());
        assertEquals(2, host.workspace.components().read(idOf("supply")).revision());
    }

    @Test
    void everyMistakeIsToldAtItsEditAndNothingIsWritten() {
        MachineModel before = host.workspace.machine(machine);
        long revision = host.revision(machine);
        List<Mistake> mistakes = refusal(() -> change(
                new SetComponent("feed", Component.of("feed", Map.of("rate", Value.of("1 kg")))),
                new SetComponent("a b", Component.of("feed", Map.of())),
                new RenameComponent("tank", "not/"),
                new SetConnection("line/tank.inflow", List.of("sum.nothing")),
                new SetMachine(Optional.of(" "), Optional.empty(), Optional.empty(), Optional.empty())));

        assertEquals(
                List.of("/4/set_machine/name", "/0/to/parameters/rate", "/1/set_component", "/2/to", "/3/to"),
                mistakes.stream().map(Mistake::path).toList(),
                mistakes.toString());
        assertEquals(before, host.workspace.machine(machine));
        assertEquals(revision, host.revision(machine));
    }

    @Test
    void whatIsNotThereIsToldAtOnce() {
        List<Mistake> mistakes = refusal(() -> change(
                new RemoveComponent("pump"),
                new SetConnection("tank.inflow", List.of("pump.flow")),
                new SetBinding("pump.flow", RandomEdits.machine().bindings().get("tank.level")),
                new RemoveConnection("line/tank.inflow")));

        assertEquals(
                List.of("/0/remove_component", "/1/to", "/2/set_binding", "/3/remove_connection"),
                mistakes.stream().map(Mistake::path).toList());
    }

    @Test
    void aSecondSourceIsRefusedOnce() {
        String message = refusalAt(
                "/0/set_connection", () -> change(new SetConnection("tank.inflow", List.of("feed.flow", "sum.flow"))));
        assertTrue(message.contains("takes one connection"), message);
    }

    @Test
    void aTypeThatNoLongerSuitsItsConnectionsIsRefused() {
        refusalAt("/0/to/type", () -> change(new SetComponent("feed", Component.of("presser", Map.of()))));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        refusalAt("/0/to", () -> change(new RenameComponent("feed", "tank")));
    }

    @Test
    void whoEditsAnOldRevisionIsRefused() {
        long revision = host.revision(machine);
        List<Edit> edits = List.of(new RemoveComponent("feed"));
        host.workspace.change(machine, OptionalLong.of(revision), edits);

        assertThrows(
                StaleRevision.class,
                () -> host.workspace.change(machine, OptionalLong.of(revision), List.of(new RemoveComponent("sum"))));
        assertThrows(NoSuchEntry.class, () -> host.workspace.change(999, ANY, edits));
        refusalAt("", () -> host.workspace.change(machine, ANY, List.of()));
    }

    private List<Edit> change(Edit... edits) {
        return host.workspace.change(machine, ANY, List.of(edits)).inverse();
    }

    private long idOf(String path) {
        return host.workspace
                .components()
                .list(Map.of("name", path), 0, 1)
                .get(0)
                .id();
    }
}
