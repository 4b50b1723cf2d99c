package org.twinbench.runs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.Runs;
import org.twinbench.api.run.Snapshots;
import org.twinbench.api.run.StoredSnapshot;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.simulation.snapshot.SnapshotFiles;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.runs.shelf.SnapshotShelf;

/** The snapshots of this host, as long as there is a storage. */
@Component
public final class SnapshotService implements Snapshots {

    private final SnapshotShelf shelf;
    private final JsonFormat json;
    private final SnapshotFiles files;
    private final Simulations simulations;
    private final Runs runs;

    /** Keeps snapshots in this storage. */
    @Activate
    public SnapshotService(
            @Reference Storage storage,
            @Reference JsonFormat json,
            @Reference SnapshotFiles files,
            @Reference Simulations simulations,
            @Reference Runs runs) {
        this.shelf = new SnapshotShelf(storage, json);
        this.json = json;
        this.files = files;
        this.simulations = simulations;
        this.runs = runs;
    }

    @Override
    public Entry<StoredSnapshot> take(long simulation, Optional<String> note) {
        return keep(find(simulation).snapshot(), machineOf(simulation), note);
    }

    private Simulation find(long simulation) {
        return simulations.find(simulation).orElseThrow(() -> new NoSuchEntry("simulation", simulation));
    }

    private Optional<Long> machineOf(long run) {
        try {
            return runs.read(run).content().setup().machineModelId();
        } catch (NoSuchEntry notRecorded) {
            return Optional.empty();
        }
    }

    @Override
    public Entry<StoredSnapshot> add(Snapshot snapshot, Optional<String> note) {
        return keep(snapshot, Optional.empty(), note);
    }

    private Entry<StoredSnapshot> keep(Snapshot snapshot, Optional<Long> machine, Optional<String> note) {
        String file = json.print(files.write(snapshot));
        StoredSnapshot stored = new StoredSnapshot(
                snapshot.simulation(),
                machine,
                snapshot.machine().name(),
                snapshot.components().size(),
                snapshot.tick(),
                snapshot.time(),
                snapshot.stepNanos() / 1e9,
                file.length(),
                Instant.now().toString(),
                note);
        return shelf.add(stored, file);
    }

    @Override
    public List<Entry<StoredSnapshot>> list(Optional<Long> simulation, long after, int limit) {
        return shelf.list(simulation, after, limit);
    }

    @Override
    public Entry<StoredSnapshot> read(long id) {
        return shelf.read(id);
    }

    @Override
    public String file(long id) {
        return shelf.file(id);
    }

    private Snapshot snapshot(long id) {
        return files.read(json.parse(shelf.file(id)));
    }

    @Override
    public Carried restore(long simulation, long id) {
        return find(simulation).restore(snapshot(id));
    }

    @Override
    public RunRequest fork(long id) {
        Optional<Long> machine = shelf.read(id).content().machineModelId();
        Snapshot snapshot = snapshot(id);
        SimulationSettings settings = new SimulationSettings(
                        snapshot.stepNanos(),
                        1,
                        OptionalLong.empty(),
                        snapshot.seed(),
                        OnError.PAUSE,
                        runs.folder(machine),
                        files.fork(snapshot))
                .with(snapshot.integration());
        return new RunRequest(
                machine, snapshot.machine(), settings, "*", OptionalLong.empty(), Map.of(), OptionalLong.empty());
    }

    @Override
    public void delete(long id) {
        shelf.delete(id);
    }
}
