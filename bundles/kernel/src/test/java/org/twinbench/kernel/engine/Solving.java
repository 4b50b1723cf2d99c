package org.twinbench.kernel.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.api.value.Value;

/** Machines with continuous states and a solver. */
final class Solving {

    /** Dormand and Prince with tolerances near the precision of a double. */
    static final Integration TIGHT = new Integration(Solver.DORMAND_PRINCE, 1e-12, 1e-13);

    private Solving() {}

    static SimulationSettings settings(Integration integration, long stepNanos, OnError onError) {
        return new SimulationSettings(
                        stepNanos, Double.POSITIVE_INFINITY, OptionalLong.empty(), 1, onError, Path.of(""), List.of())
                .with(integration);
    }

    static Simulation start(MachineModel machine, Integration integration, long stepNanos) {
        return Bench.engine().prepare(1, machine, settings(integration, stepNanos, OnError.PAUSE));
    }

    static Simulation start(MachineModel machine, Solver solver, long stepNanos) {
        return start(machine, Integration.DEFAULT.with(solver), stepNanos);
    }

    /** A machine of one component. */
    static MachineModel single(String type, Map<String, Value> parameters, Map<String, Value> start) {
        return new Bench().with("c", type, parameters, start).machine();
    }

    static MachineModel single(String type) {
        return single(type, Map.of(), Map.of());
    }
}
