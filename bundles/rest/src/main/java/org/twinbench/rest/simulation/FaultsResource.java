package org.twinbench.rest.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;

/** What is broken in a simulation. */
@Component(service = FaultsResource.class)
@JakartarsResource
@Path("simulations/{id: [0-9]{1,18}}/faults")
@Tag(name = SimulationsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FaultsResource {

    private final ListedDisturbances<FaultRequest, Fault> faults;

    /** Answers about these simulations. */
    @Activate
    public FaultsResource(@Reference Simulations simulations) {
        this.faults = new ListedDisturbances<>(simulations, "fault", "faults", Simulation::faults);
    }

    /** Lists faults. */
    @GET
    @Operation(summary = "List the faults that are in force, or will be at the next tick")
    public Page<Fault> faults(
            @PathParam("id") long id,
            @QueryParam(Paging.LIMIT) String limit,
            @QueryParam(Paging.CURSOR) String cursor,
            @Context UriInfo asked) {
        return faults.page(id, asked);
    }

    /** Injects a fault. */
    @POST
    @Operation(
            summary =
                    "Inject a fault: {\"signal\": \"inletValve.position\", \"kind\": \"stuck\", \"value\": \"62 %\", \"for\": \"2 min\"}",
            description =
                    "The signal is an output, or an input, which then only its component reads wrong. value is where a"
                            + " signal is stuck (where it is, if absent), the ratio of a scale, the interval of a bias (\"0.5 K\"), the rate of"
                            + " a drift (\"1 K/min\"), the standard deviation of a noise, the time of a delay, and for the quality"
                            + " \"uncertain\", \"bad\" or the name of an OPC UA status code. A fault that the type itself declares needs no"
                            + " kind: {\"signal\": \"inletValve.passing\", \"value\": \"5 %\"}. for is the simulated time after which it is"
                            + " over; without it the fault stays until it is cleared. A second fault of the same kind on the same signal"
                            + " replaces the first.")
    public Created<Fault> inject(@PathParam("id") long id, FaultRequest request) {
        return faults.begin(id, request);
    }

    /** Reads a fault. */
    @GET
    @Path("{fault: [0-9]{1,18}}")
    @Operation(summary = "Read a fault that is in force, or will be at the next tick")
    public Fault fault(@PathParam("id") long id, @PathParam("fault") long number) {
        return faults.read(id, number);
    }

    /** Clears a fault. */
    @DELETE
    @Path("{fault: [0-9]{1,18}}")
    @Operation(summary = "Clear a fault; the answer names the tick from which it is in force no more")
    public Commands.InForce clear(@PathParam("id") long id, @PathParam("fault") long number) {
        return faults.clear(id, number);
    }
}
