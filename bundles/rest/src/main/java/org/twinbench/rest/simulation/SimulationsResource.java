package org.twinbench.rest.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;
import org.twinbench.rest.query.Word;

/** Simulations: list, start, stop. */
@Component(service = SimulationsResource.class)
@JakartarsResource
@Path(SimulationsResource.PATH)
@Tag(name = SimulationsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SimulationsResource {

    static final String PATH = "simulations";

    private static final String ENDED = "ended";

    private final Simulations simulations;
    private final Starter starter;

    /** Answers about these simulations. */
    @Activate
    public SimulationsResource(@Reference Simulations simulations, @Reference Starter starter) {
        this.simulations = simulations;
        this.starter = starter;
    }

    /** Lists simulations, oldest first. */
    @GET
    @Operation(summary = "List, stopped ones too; ended=false for those that have not stopped or failed")
    public Page<StatusView> list(
            @QueryParam(Paging.LIMIT) String limit,
            @QueryParam(Paging.CURSOR) String cursor,
            @QueryParam(ENDED) String ended,
            @Context UriInfo asked) {
        Paging paging = Paging.of(asked.getQueryParameters());
        Optional<Boolean> wanted = Word.truth(asked.getQueryParameters(), ENDED);
        List<StatusView> known = simulations.list().stream()
                .filter(simulation -> simulation.id() > paging.after())
                .map(Simulation::status)
                .filter(status ->
                        wanted.map(end -> end == status.state().isEnd()).orElse(true))
                .limit(paging.enough())
                .map(StatusView::of)
                .toList();
        return paging.page(known, status -> Long.toString(status.id()));
    }

    /** Starts a machine. */
    @POST
    @Path("start")
    @Operation(
            summary = "Start a machine",
            description =
                    "Everything but the machine has a default. Times are numbers of seconds, or texts with a unit:"
                            + " step (\"10 ms\"), duration (endless), keep: for how long samples are kept (\"1 h\" for the last hour;"
                            + " all). speed is a number, or \"max\". record selects what is recorded, which is everything otherwise:"
                            + " {\"signals\": \"tank.*,heater.heat\", \"every\": \"100 ms\","
                            + " \"dead_band\": {\"tank.level\": \"1 mm\", \"*.temperature\": \"0.1 K\"}}. A signal with a dead"
                            + " band is recorded where it leaves the band around the last recorded value (OPC UA's absolute dead"
                            + " band), and holds its value until the next sample; of the patterns that match it, the longest"
                            + " counts. Bands are intervals with a unit, or numbers in the declared unit of the signal."
                            + " With snapshot_id in place of machine_model_id it goes on from a snapshot, at its tick."
                            + " What was recorded is found under runs, by the same id.")
    public Created<Started> start(StartRequest request) {
        SimulationStatus status = starter.start(request).status();
        return new Created<>(PATH + "/" + status.id() + "/status", Started.of(status));
    }

    /** Stops a simulation for good. */
    @POST
    @Path("stop")
    @Operation(summary = "Stop for good; the last values stay readable")
    public StatusView stop(Commands.Stop request) {
        Simulation simulation = find(simulations, request.simulationId());
        simulation.stop();
        return StatusView.of(simulation.status());
    }

    static Simulation find(Simulations simulations, long id) {
        return simulations.find(id).orElseThrow(() -> new NoSuchEntry("simulation", id));
    }
}
