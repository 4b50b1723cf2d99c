package org.twinbench.rest.simulation;

import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.fault.Disturbance;
import org.twinbench.api.simulation.fault.Disturbances;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.problem.NotThere;
import org.twinbench.rest.query.Paging;

/**
 * Answers about faults, or about overrides.
 *
 * @param <R> what is asked for
 * @param <D> what acts then
 * @param word one of them in messages
 * @param path all of them in addresses
 * @param of finds those of a simulation
 */
record ListedDisturbances<R, D extends Disturbance>(
        Simulations simulations, String word, String path, Function<Simulation, Disturbances<R, D>> of) {

    private Disturbances<R, D> in(long simulation) {
        return of.apply(SimulationsResource.find(simulations, simulation));
    }

    Page<D> page(long simulation, UriInfo asked) {
        Paging paging = Paging.of(asked.getQueryParameters());
        return paging.page(
                in(simulation).list().stream()
                        .filter(listed -> listed.id() > paging.after())
                        .limit(paging.enough())
                        .toList(),
                listed -> Long.toString(listed.id()));
    }

    Created<D> begin(long simulation, R request) {
        D begun = in(simulation).begin(request);
        return new Created<>(SimulationsResource.PATH + "/" + simulation + "/" + path + "/" + begun.id(), begun);
    }

    D read(long simulation, long number) {
        return in(simulation).list().stream()
                .filter(listed -> listed.id() == number)
                .findFirst()
                .orElseThrow(() -> notThere(simulation, number));
    }

    Commands.InForce clear(long simulation, long number) {
        return new Commands.InForce(in(simulation).clear(number).orElseThrow(() -> notThere(simulation, number)));
    }

    private NotThere notThere(long simulation, long number) {
        return new NotThere("No " + word + " " + number + " is in force in simulation " + simulation + "; GET " + path
                + " lists those that are.");
    }
}
