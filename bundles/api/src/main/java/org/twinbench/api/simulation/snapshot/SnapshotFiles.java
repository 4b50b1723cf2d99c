package org.twinbench.api.simulation.snapshot;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

/** Snapshots as JSON: exact, in one canonical order, with their machine. A service; safe for use by many threads. */
@ProviderType
public interface SnapshotFiles {

    /**
     * Reads a snapshot.
     *
     * @throws InvalidInput with every unknown key and wrong shape
     */
    Snapshot read(Value file);

    /** Writes a snapshot; {@link #read} of it gives an equal one. */
    Value write(Snapshot snapshot);

    /** Returns the journal with which a simulation goes on from a snapshot, at its tick: a fork, then what was pending. */
    List<Command> fork(Snapshot snapshot);
}
