package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.WorkspaceChange;
import org.twinbench.api.project.WorkspaceChange.Kind;

/** Who is told of changes. */
final class ListenersTest {

    private final Host host = new Host();
    private final List<WorkspaceChange> told = new ArrayList<>();

    @Test
    void everyChangeIsToldOnceItIsStored() throws Exception {
        AutoCloseable registration = host.workspace.onChange(change -> {
            told.add(change);
            if (change.kind() == Kind.CREATED) {
                assertEquals(
                        "oven",
                        host.workspace.machines().read(change.id()).content().name());
            }
        });
        long machine = host.machine("oven");
        host.workspace.machines().delete(machine, Host.ANY);
        registration.close();
        host.machine("silo");

        assertEquals(
                List.of(
                        new WorkspaceChange("machine_models", machine, Kind.CREATED, Optional.empty()),
                        new WorkspaceChange("machine_models", machine, Kind.DELETED, Optional.empty())),
                told);
    }

    @Test
    void anImportIsOneChange() {
        host.workspace.onChange(told::add);
        MachineModel machine = MachineModel.of(
                "two",
                Map.of(
                        "a",
                        MachineModel.Component.of("vessel", Map.of()),
                        "b",
                        MachineModel.Component.of("vessel", Map.of())),
                Map.of());
        long id = host.workspace.importMachine(1, machine).id();

        assertEquals(List.of(new WorkspaceChange("machine_models", id, Kind.CREATED, Optional.empty())), told);
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromKnowing() {
        host.workspace.onChange(change -> {
            throw new IllegalStateException("broken");
        });
        host.workspace.onChange(told::add);
        host.machine("oven");

        assertEquals(1, told.size());
    }
}
