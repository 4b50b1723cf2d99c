package org.twinbench.api.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.value.InvalidInput;

/** The simulations of this host. A service; safe for use by many threads. */
@ProviderType
public interface Simulations {

    /**
     * Assembles a machine and computes its row 0; the simulation is ready and does not run yet.
     *
     * @param id number that no other simulation of this host has or had
     * @throws InvalidInput with everything that refuses the start, paths as in the machine file
     */
    Simulation prepare(long id, MachineModel machine, SimulationSettings settings);

    /**
     * Calls back on a service thread after each change of a simulation's state, alarms, faults or overrides, until the result is
     * closed; changes in quick succession may come as one.
     *
     * @return stops the calls
     */
    AutoCloseable onChange(Consumer<Simulation> listener);

    /** Returns all simulations, stopped ones too, oldest first. */
    List<Simulation> list();

    /** Returns the simulation of this id. */
    Optional<Simulation> find(long id);
}
