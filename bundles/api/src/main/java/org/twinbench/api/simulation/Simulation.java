package org.twinbench.api.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.fault.Disturbances;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

/**
 * A machine that executes. Safe for use by many threads. Commands take effect at the next tick edge and answer the tick at
 * which they are in force: the wires of that tick settle with them.
 *
 * <p>A command that the present state does not allow throws {@link IllegalStateException} with a sentence that names the
 * state and what to do.
 */
@ProviderType
public interface Simulation extends AutoCloseable {

    /** Returns the number of this simulation, unique in this host. */
    long id();

    /** Returns the machine as it was prepared, or as it was last edited. */
    MachineModel machine();

    /** Returns the settings as they were when the simulation was prepared. */
    SimulationSettings settings();

    /** Returns the present status. */
    SimulationStatus status();

    /**
     * Returns how the components are executed.
     *
     * @throws IllegalStateException if the simulation is suspended or has ended
     */
    PlanDescription plan();

    /** Starts a ready simulation on a thread of its own. */
    void start();

    /** Pauses at the next tick edge; returns when it has paused. */
    void pause();

    /** Goes on after a pause. */
    void resume();

    /**
     * Does steps on the calling thread; allowed while ready or paused. Ends early where the machine stops itself.
     *
     * @param steps how many, greater than zero
     */
    void advance(long steps);

    /**
     * Sets the pace: simulated seconds per second, greater than zero; infinity for as fast as possible.
     *
     * @throws InvalidInput if controllers are coupled to the machine in real time, and this is not 1
     */
    void speed(double speed);

    /** Stops for good. The last row stays readable. */
    void stop();

    /** Stops, and forgets this simulation. */
    @Override
    void close();

    /**
     * Sets parameters.
     *
     * @param parameters values by {@code path.parameter}, in any unit
     * @return the tick at which they are in force
     * @throws InvalidInput with every mistake; then none is set
     */
    long parameters(Map<String, Value> parameters);

    /**
     * Sets unconnected inputs.
     *
     * @param inputs values by {@code path.port}, in any unit
     * @return the tick at which they are in force
     * @throws InvalidInput with every mistake; then none is set
     */
    long inputs(Map<String, Value> inputs);

    /** Returns the faults. On one signal those of different kinds all act: stuck, then scale, bias, drift, noise, delay. */
    Disturbances<FaultRequest, Fault> faults();

    /** Returns what hands hold. */
    Disturbances<OverrideRequest, SignalOverride> overrides();

    /**
     * Takes down everything at a tick edge.
     *
     * @throws IllegalStateException unless ready, running or paused
     */
    Snapshot snapshot();

    /**
     * Makes a tick that is no step: its row is that of the snapshot, and the machine's own clock goes on from there, while ticks
     * of this run go on counting. Components are found by path and name. What is not in the snapshot keeps its state, the machine
     * stays as it is, and so do commands that wait for later ticks; those that wait in the snapshot are given anew. Faults and
     * overrides that are in force or wait end there, and those of the snapshot go on, under other numbers.
     *
     * @throws IllegalStateException unless ready, running or paused
     * @throws InvalidInput if the snapshot has another step
     */
    Carried restore(Snapshot snapshot);

    /**
     * Edits the machine while it runs: its components keep their states by path and name. All that takes long is done on the
     * calling thread; the exchange between two ticks copies values and nothing else.
     *
     * <p>A parameter or input that a command has set keeps that value, unless its component's type, or its value in the machine,
     * is another one now. Faults and overrides stay in force; a machine that lacks the signal of one is refused.
     *
     * @return what is carried over, and the tick from which it is in force
     * @throws IllegalStateException unless ready, running or paused
     * @throws InvalidInput with everything that refuses the machine; nothing is changed then
     */
    Carried edit(MachineModel machine);

    /**
     * Returns the present values of signals, inputs and outputs, all of one row.
     *
     * @param pattern a path in which {@code *} stands for any characters: {@code tank.*}; several are separated by commas
     */
    Row row(String pattern);

    /** Returns the paths of all outputs and inputs, sorted. */
    Collection<String> paths();

    /**
     * Returns a reader of some outputs or inputs that allocates nothing; for a simulation advanced by the caller.
     *
     * @throws InvalidInput if there is no signal of one of these paths
     */
    Probe probe(List<String> paths);

    /** Returns a reader of signals for people's eyes; a path may name a signal that does not exist, or not yet. */
    Sampler sampler(List<String> paths);

    /**
     * Hands out rows as they are computed, the present one first.
     *
     * @throws IllegalStateException if the simulation is suspended or has ended
     */
    RowStream rows(RowSelection selection);

    /** Returns the alarms of this run, cleared ones too, oldest first; of very many cleared ones the newest. */
    List<Alarm> alarms();

    /** Raises an alarm for whoever watches this simulation: its recorder, a link; one per source. */
    void raise(Alarm.Severity severity, String source, String text);

    /** Clears the alarm of a source, if it is raised. */
    void clear(String source);

    /** Returns how the links are doing, sorted by name; none in a simulation alone. */
    List<LinkStatus> links();

    /**
     * Returns how the bindings are doing, link by link, and behind them what was written to tags that an edit has left; none in a
     * simulation alone.
     */
    List<BindingStatus> bindings();

    /** Returns the commands that were given so far, in order. */
    List<Command> journal();

    /**
     * A row of signals.
     *
     * @param tick the tick
     * @param time simulated time in seconds
     * @param signals signals by path
     */
    record Row(long tick, double time, SortedMap<String, Signal> signals) {}
}
