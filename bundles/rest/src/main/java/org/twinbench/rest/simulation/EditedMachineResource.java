package org.twinbench.rest.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Value;
import org.twinbench.rest.body.BodyLimit;
import org.twinbench.rest.json.BodyText;
import org.twinbench.rest.json.MergePatch;

/** The machine of a simulation, which may be edited while it runs. */
@Component(service = EditedMachineResource.class)
@JakartarsResource
@Path("simulations/{id: [0-9]{1,18}}/machine")
@Tag(name = SimulationsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EditedMachineResource {

    /** A machine of 100,000 components takes a quarter of it. */
    private static final int MEBIBYTES = 64;

    private final Simulations simulations;
    private final MachineFiles files;
    private final JsonFormat json;

    /** Answers about these simulations. */
    @Activate
    public EditedMachineResource(
            @Reference Simulations simulations, @Reference MachineFiles files, @Reference JsonFormat json) {
        this.simulations = simulations;
        this.files = files;
        this.json = json;
    }

    /** Prints the machine's file. */
    @GET
    @Operation(summary = "Read the machine file, as it was last edited here")
    public byte[] machine(@PathParam("id") long id) {
        return files.print(SimulationsResource.find(simulations, id).machine()).getBytes(StandardCharsets.UTF_8);
    }

    /** Edits the machine. */
    @PUT
    @BodyLimit(mebibytes = MEBIBYTES)
    @Operation(
            summary = "Edit the machine while it runs",
            description =
                    "Send a whole machine file. It is in force from the tick that is answered: components of the same"
                            + " path and type keep their states, the others start anew (fresh) or go (dropped). A stored machine is"
                            + " not changed by it, and an edit of a stored machine changes no simulation.")
    public Carried edit(@PathParam("id") long id, InputStream file) throws IOException {
        return SimulationsResource.find(simulations, id).edit(files.read(BodyText.read(file)));
    }

    /** Edits a part of the machine. */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Edit a part of the machine while it runs: a merge patch (RFC 7396) of its file",
            description =
                    "{\"components\": {\"tank2\": {\"type\": \"tank\"}}, \"connections\": {\"tank2.inflow\": \"tank.outflow\"}};"
                            + " null removes an entry. All of it is in force from the tick that is answered, or nothing is changed.")
    public Carried patch(@PathParam("id") long id, Value patch) {
        Simulation simulation = SimulationsResource.find(simulations, id);
        Value file = json.parse(files.print(simulation.machine()));
        return simulation.edit(files.read(json.print(MergePatch.apply(file, patch))));
    }
}
