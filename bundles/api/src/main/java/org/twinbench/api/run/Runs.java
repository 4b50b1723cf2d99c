package org.twinbench.api.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.InvalidInput;

/**
 * The runs of this host. A service; safe for use by many threads. Everything that is asked of a run which is not there throws
 * {@link NoSuchEntry}; a storage that cannot do what it is asked, {@link StorageFailure}.
 */
@ProviderType
public interface Runs {

    /**
     * Starts a machine, and records it from its first row on.
     *
     * @return the simulation, running; the run has its id
     * @throws InvalidInput with everything that refuses the start; nothing is kept then
     */
    Simulation start(RunRequest request);

    /**
     * Computes a run again, bit for bit, as far as it came: the same machine, seed, step and commands.
     *
     * @param speed simulated seconds per second, greater than zero; infinity for as fast as possible
     * @param anyway whether to do it although bundles of component types have changed
     * @return the simulation, running, of a new run that names this one
     * @throws IllegalStateException if bundles have changed, naming both versions
     * @throws InvalidInput with everything that refuses the start: a type that is gone
     */
    Simulation replay(long id, double speed, boolean anyway);

    /**
     * Returns runs in the order of their ids.
     *
     * @param after only ids that come after this one in the order; 0 for the first
     * @param limit how many at most
     */
    List<Entry<Run>> list(RunFilter filter, long after, int limit);

    /** Returns a run; while it is being recorded, as it is at this instant. */
    Entry<Run> read(long id);

    /**
     * Pins a run, or notes something.
     *
     * @param revision the revision that is meant; absent for whichever there is, which counts up while the run is recorded
     * @param change makes new notes of the present ones
     * @throws StaleRevision if it has another revision
     */
    Entry<Run> note(long id, OptionalLong revision, UnaryOperator<RunNotes> change);

    /**
     * Deletes a run with its samples.
     *
     * @throws IllegalStateException if it has not ended
     */
    void delete(long id);

    /** Returns the machine's file in the canonical layout, as it was when the run was started. */
    String machine(long id);

    /** Returns the commands that were given, in order. */
    List<Command> journal(long id);

    /** Returns the alarms that were raised, cleared ones too, oldest first. */
    List<Alarm> alarms(long id);

    /**
     * Returns what the signals of runs did; the samples of one that runs are at most a second old.
     *
     * @throws StorageFailure if there is no storage of recordings at present
     */
    Recordings recordings();

    /** Returns what the recorder has done. */
    RecorderFigures figures();

    /** Returns the folder in which files are found that a machine names: that of a stored one, else the data folder. */
    Path folder(Optional<Long> machineModelId);

    /**
     * Returns how many bytes all recordings together may take.
     *
     * @throws NotUsable if what is configured makes no sense
     */
    long quota();
}
