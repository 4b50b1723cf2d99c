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
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;

/** What a hand holds in a simulation. */
@Component(service = OverridesResource.class)
@JakartarsResource
@Path("simulations/{id: [0-9]{1,18}}/overrides")
@Tag(name = SimulationsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OverridesResource {

    private final ListedDisturbances<OverrideRequest, SignalOverride> overrides;

    /** Answers about these simulations. */
    @Activate
    public OverridesResource(@Reference Simulations simulations) {
        this.overrides = new ListedDisturbances<>(simulations, "override", "overrides", Simulation::overrides);
    }

    /** Lists overrides. */
    @GET
    @Operation(summary = "List the overrides that are in force, or will be at the next tick")
    public Page<SignalOverride> overrides(
            @PathParam("id") long id,
            @QueryParam(Paging.LIMIT) String limit,
            @QueryParam(Paging.CURSOR) String cursor,
            @Context UriInfo asked) {
        return overrides.page(id, asked);
    }

    /** Holds a signal. */
    @POST
    @Operation(
            summary = "Hold a signal by hand: {\"signal\": \"tank.level\", \"value\": \"70 cm\", \"for\": \"2 min\"}",
            description =
                    "The signal is an output, or an input, connected or not, which then only its component reads. It wins over"
                            + " faults. for is the simulated time after which the hand lets go; without it the override stays until it is"
                            + " cleared. A second override of the same signal replaces the first.")
    public Created<SignalOverride> override(@PathParam("id") long id, OverrideRequest request) {
        return overrides.begin(id, request);
    }

    /** Reads an override. */
    @GET
    @Path("{override: [0-9]{1,18}}")
    @Operation(summary = "Read an override that is in force, or will be at the next tick")
    public SignalOverride read(@PathParam("id") long id, @PathParam("override") long number) {
        return overrides.read(id, number);
    }

    /** Lets go. */
    @DELETE
    @Path("{override: [0-9]{1,18}}")
    @Operation(summary = "Clear an override; the answer names the tick from which it is in force no more")
    public Commands.InForce clear(@PathParam("id") long id, @PathParam("override") long number) {
        return overrides.clear(id, number);
    }
}
