package org.twinbench.kernel.engine.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.file.MachineValues;

/** The keys of a snapshot's file, in order; what is as usual is left out. */
record SnapshotEntry(
        int twinbenchSnapshot,
        long simulation,
        long tick,
        long stepNanos,
        long seed,
        Optional<Integration> integration,
        Value machine,
        Map<String, MemoryEntry> components,
        Optional<SetEntry> set,
        Optional<List<Command>> pending) {

    /** The format that this host reads and writes. */
    static final int FORMAT = 1;

    /** Memory of one component. */
    record MemoryEntry(
            String type, Optional<Boolean> held, Map<String, Value> values, Optional<Map<String, Value>> shown) {}

    /** What commands have set. */
    record SetEntry(Optional<Map<String, Value>> parameters, Optional<Map<String, Value>> inputs) {}

    static SnapshotEntry of(Snapshot snapshot) {
        Map<String, MemoryEntry> components = new LinkedHashMap<>();
        snapshot.components()
                .forEach((path, memory) -> components.put(
                        path,
                        new MemoryEntry(
                                memory.type(),
                                Optional.of(memory.held()).filter(held -> held),
                                memory.values(),
                                unlessEmpty(memory.shown()))));
        return new SnapshotEntry(
                FORMAT,
                snapshot.simulation(),
                snapshot.tick(),
                snapshot.stepNanos(),
                snapshot.seed(),
                Optional.of(snapshot.integration()).filter(usual -> !usual.equals(Integration.DEFAULT)),
                MachineValues.write(snapshot.machine()),
                components,
                Optional.of(new SetEntry(
                                Optional.ofNullable(snapshot.set().get(Kind.PARAMETERS)),
                                Optional.ofNullable(snapshot.set().get(Kind.INPUTS))))
                        .filter(given -> !snapshot.set().isEmpty()),
                Optional.of(snapshot.pending()).filter(commands -> !commands.isEmpty()));
    }

    Snapshot snapshot() {
        Map<String, Snapshot.Memory> memory = new LinkedHashMap<>();
        components.forEach((path, entry) -> memory.put(
                path,
                new Snapshot.Memory(
                        entry.type(),
                        entry.held().orElse(false),
                        entry.values(),
                        entry.shown().orElse(Map.of()))));
        return new Snapshot(
                simulation,
                tick,
                stepNanos,
                seed,
                integration.orElse(Integration.DEFAULT),
                MachineValues.read(machine),
                memory,
                Map.of(
                        Kind.PARAMETERS, set.flatMap(SetEntry::parameters).orElse(Map.of()),
                        Kind.INPUTS, set.flatMap(SetEntry::inputs).orElse(Map.of())),
                pending.orElse(List.of()));
    }

    private static Optional<Map<String, Value>> unlessEmpty(Map<String, Value> map) {
        return Optional.of(map).filter(entries -> !entries.isEmpty());
    }
}
