package org.twinbench.rest.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.rest.problem.NotBuilt;

/** Faults and overrides, which this version refuses. */
@Component(service = FaultsResource.class)
@JakartarsResource
@Path("simulations/{id: [0-9]{1,18}}")
@Tag(name = SimulationsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class FaultsResource {

    private static final String INSTEAD =
            " Nothing was changed." + " Parameters and unconnected inputs can be set while the machine runs.";

    /** Refuses a fault. */
    @POST
    @Path("faults")
    @Operation(summary = "Refused: this version sets no faults")
    public void fault(@PathParam("id") long id) {
        throw new NotBuilt("This version sets no faults." + INSTEAD);
    }

    /** Refuses an override. */
    @POST
    @Path("overrides")
    @Operation(summary = "Refused: this version sets no overrides")
    public void override(@PathParam("id") long id) {
        throw new NotBuilt("This version sets no overrides." + INSTEAD);
    }
}
