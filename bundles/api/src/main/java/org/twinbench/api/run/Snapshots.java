package org.twinbench.api.run;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.InvalidInput;

/**
 * The snapshots that this host keeps; they outlive their runs. A service; safe for use by many threads. Everything that is asked
 * of a snapshot or simulation which is not there throws {@link NoSuchEntry}; a storage that cannot do what it is asked,
 * {@link StorageFailure}.
 */
@ProviderType
public interface Snapshots {

    /**
     * Takes a snapshot of a simulation and keeps it.
     *
     * @throws IllegalStateException unless it is ready, running or paused
     */
    Entry<StoredSnapshot> take(long simulation, Optional<String> note);

    /** Keeps a snapshot that was taken elsewhere. */
    Entry<StoredSnapshot> add(Snapshot snapshot, Optional<String> note);

    /**
     * Returns what is known of snapshots, in the order of their ids.
     *
     * @param simulation only those that were taken of this one; absent for all
     * @param after only ids greater than this
     * @param limit how many at most
     */
    List<Entry<StoredSnapshot>> list(Optional<Long> simulation, long after, int limit);

    /** Returns what is known of a snapshot. */
    Entry<StoredSnapshot> read(long id);

    /** Returns a snapshot's file. */
    String file(long id);

    /**
     * Restores a snapshot in a simulation.
     *
     * @throws IllegalStateException unless it is ready, running or paused
     * @throws InvalidInput if it has another step
     */
    Carried restore(long simulation, long id);

    /** Returns the request that starts a run where a snapshot was taken, with its step and seed. */
    RunRequest fork(long id);

    /** Deletes a snapshot; runs that went on from it can still be replayed. */
    void delete(long id);
}
