package org.twinbench.rest.simulation;

import java.util.Optional;
import org.twinbench.api.simulation.SimulationSettings.OnError;
import org.twinbench.api.value.Value;

/**
 * What to run and how. Everything but the machine has a default.
 *
 * @param machineModelId the machine
 * @param simulationMode {@code simulation}
 * @param step length of a step, in s or with a unit; 10 ms
 * @param speed simulated seconds per second, or {@code "max"}; 1
 * @param duration simulated time after which the run stops, in s or with a unit; endless
 * @param seed seed of the random streams; 1
 * @param onError what happens when a component throws or gives a number that is not finite; pause
 */
public record StartRequest(
        long machineModelId,
        Optional<Mode> simulationMode,
        Optional<Value> step,
        Optional<Value> speed,
        Optional<Value> duration,
        Optional<Long> seed,
        Optional<OnError> onError) {

    /** Returns a request for the defaults. */
    public static StartRequest of(long machineModelId) {
        return new StartRequest(
                machineModelId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What the machine is coupled to. */
    public enum Mode {
        /** Nothing: connections alone feed the inputs. */
        SIMULATION,
        /** Its controllers. */
        HIL
    }
}
