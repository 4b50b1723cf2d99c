package org.twinbench.rest.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.Changed;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.rest.body.BodyLimit;
import org.twinbench.rest.entries.IfMatch;

/** Many edits of a machine as one. */
@Component(service = ChangesResource.class)
@JakartarsResource
@Path("machine-models/{id}/changes")
@Tag(name = "machine-models")
public final class ChangesResource {

    /** What is pasted may be a large part of a machine. */
    private static final int MEBIBYTES = 16;

    private static final String SENTENCES = "An edit is a sentence with one verb, applied to what those before it made."
            + " What stands under \"to\" looks as in the machine file:"
            + " {\"set_component\": \"tank\", \"to\": {\"type\": \"tank\"}},"
            + " {\"rename_component\": \"tank\", \"to\": \"line1/tank\"} (its connections and bindings follow),"
            + " {\"remove_component\": \"tank\"} (they go, too),"
            + " {\"set_connection\": \"tank.inflow\", \"to\": \"valve.flow\"}, {\"remove_connection\": \"tank.inflow\"},"
            + " {\"set_link\": \"plc\", \"to\": {…}}, {\"remove_link\": \"plc\"},"
            + " {\"set_binding\": \"valve.opening\", \"to\": {…}}, {\"remove_binding\": \"valve.opening\"},"
            + " {\"set_machine\": {\"name\": \"…\", \"description\": \"…\"}}."
            + " All are applied or none; the machine as it comes out is what is checked."
            + " Send the answer's inverse as edits to undo them.";

    private final Workspace workspace;
    private final EditReader reader;
    private final EditWriter writer;

    /** Changes machines of this workspace. */
    @Activate
    public ChangesResource(@Reference Workspace workspace, @Reference MachineFiles files, @Reference JsonFormat json) {
        this.workspace = workspace;
        Fragments fragments = new Fragments(files, json);
        this.reader = new EditReader(fragments);
        this.writer = new EditWriter(fragments);
    }

    /** Applies a list of edits as one. */
    @POST
    @BodyLimit(mebibytes = MEBIBYTES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Apply a list of edits as one", description = SENTENCES)
    public Entry<Undo> change(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, EditList list) {
        try {
            Changed changed =
                    workspace.change(id, IfMatch.revision(Optional.ofNullable(ifMatch)), reader.read(list.edits()));
            return new Entry<>(id, changed.machine().revision(), new Undo(writer.write(changed.inverse())));
        } catch (InvalidInput e) {
            throw new InvalidInput(e.mistakes().stream()
                    .map(mistake -> mistake.under("/edits"))
                    .toList());
        }
    }
}
