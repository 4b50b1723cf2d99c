package org.twinbench.rest.simulation;

import java.util.Map;
import java.util.Optional;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/**
 * What to run and how. Everything but the machine, or the snapshot that brings one, has a default.
 *
 * @param machineModelId the machine; absent with a snapshot
 * @param simulationMode {@code simulation}, or {@code hil}: bound inputs take from tags; simulation
 * @param arm whether bound outputs are written to their tags, in {@code hil}; false
 * @param step length of a step, in s or with a unit; 10 ms
 * @param speed simulated seconds per second, or {@code "max"}; 1
 * @param duration simulated time after which the run stops, in s or with a unit; endless
 * @param seed seed of the random streams; 1
 * @param onError what happens when a component throws or gives a number that is not finite; pause
 * @param solver how continuous states are integrated; euler
 * @param relativeTolerance error that an adaptive solver allows a state in a step, relative to its value, from 1e-14 to 0.1; 1e-6
 * @param absoluteTolerance what it allows on top of that, in the unit of the state, greater than 0; 1e-9
 * @param latePolicy what happens to deadlines that have passed; catch_up
 * @param record what to record; everything
 * @param keep simulated time for which samples are kept, in s or with a unit: {@code "1 h"} for the last hour; all
 * @param snapshotId the snapshot to go on from, with its machine, step, seed and tick
 */
public record StartRequest(
        Optional<Long> machineModelId,
        Optional<Mode> simulationMode,
        Optional<Boolean> arm,
        Optional<Value> step,
        Optional<Value> speed,
        Optional<Value> duration,
        Optional<Long> seed,
        Optional<OnError> onError,
        Optional<Solver> solver,
        Optional<Double> relativeTolerance,
        Optional<Double> absoluteTolerance,
        Optional<LatePolicy> latePolicy,
        Optional<Recording> record,
        Optional<Value> keep,
        Optional<Long> snapshotId) {

    /**
     * Returns a request of these members, named as in JSON; the others are absent.
     *
     * @throws org.twinbench.api.value.InvalidInput with every mistake in their names and kinds
     */
    public static StartRequest of(Map<String, Value> members) {
        return Records.read(new Value.Members(members), StartRequest.class);
    }

    /**
     * What to record.
     *
     * @param signals paths in which {@code *} stands for any characters, several separated by commas; {@code *}
     * @param every simulated time from one row to the next, in s or with a unit; every tick, up to 250,000 samples per simulated
     *     second
     * @param deadBand how far signals may be from what is recorded of them, by pattern like {@code signals}, the longest that
     *     matches a signal first: {@code {"*.temperature": "0.1 K"}}; intervals with a unit, or numbers in the declared unit of
     *     the signal, 0 or more; none
     */
    public record Recording(Optional<String> signals, Optional<Value> every, Optional<Map<String, Value>> deadBand) {}

    /** What the machine is coupled to. */
    public enum Mode {
        /** Nothing: connections alone feed the inputs. */
        SIMULATION,
        /** Its controllers. */
        HIL
    }
}
