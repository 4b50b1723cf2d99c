package org.twinbench.rest.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.rest.body.BodyLimit;

/** Many edits of the machine of a simulation as one, while it runs. */
@Component(service = LiveChangesResource.class)
@JakartarsResource
@Path("simulations/{id: [0-9]{1,18}}/machine/changes")
@Tag(name = "simulations")
public final class LiveChangesResource {

    private static final int MEBIBYTES = 16;

    private final Simulations simulations;
    private final EditReader reader;

    /** Changes machines of these simulations. */
    @Activate
    public LiveChangesResource(
            @Reference Simulations simulations, @Reference MachineFiles files, @Reference JsonFormat json) {
        this.simulations = simulations;
        this.reader = new EditReader(new Fragments(files, json));
    }

    /** Applies a list of edits as one. */
    @POST
    @BodyLimit(mebibytes = MEBIBYTES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Apply a list of edits to the machine while it runs",
            description =
                    "The sentences are those of machine-models/{id}/changes. All are in force from the tick that is"
                            + " answered, or none is. A component that is renamed starts anew.")
    public Carried change(@PathParam("id") long id, EditList list) {
        Simulation simulation = simulations.find(id).orElseThrow(() -> new NoSuchEntry("simulation", id));
        return simulation.edit(edited(simulation.machine(), list));
    }

    private MachineModel edited(MachineModel before, EditList list) {
        try {
            return Draft.edited(before, reader.read(list.edits()));
        } catch (InvalidInput e) {
            throw new InvalidInput(e.mistakes().stream()
                    .map(mistake -> mistake.under("/edits"))
                    .toList());
        }
    }
}
