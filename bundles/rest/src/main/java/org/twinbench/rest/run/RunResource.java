package org.twinbench.rest.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Entry;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunNotes;
import org.twinbench.api.run.Runs;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;
import org.twinbench.rest.entries.IfMatch;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.MergePatch;
import org.twinbench.rest.simulation.Pace;
import org.twinbench.rest.simulation.Started;

/** One run: what was started and what became of it, its replay. */
@Component(service = RunResource.class)
@JakartarsResource
@Path("runs/{id: [0-9]{1,18}}")
@Tag(name = RunsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RunResource {

    private final Runs runs;
    private final Units units;

    /** Answers about these runs. */
    @Activate
    public RunResource(@Reference Runs runs, @Reference Units units) {
        this.runs = runs;
        this.units = units;
    }

    /**
     * The commands of a run.
     *
     * @param commands commands in order
     */
    public record Journal(List<Command> commands) {}

    /**
     * The alarms of a run.
     *
     * @param alarms alarms, oldest first
     */
    public record Alarms(List<Alarm> alarms) {}

    /** Reads a run. */
    @GET
    @Operation(summary = "Read; while it runs, as it is at this instant")
    public Entry<Run> read(@PathParam("id") long id) {
        return runs.read(id);
    }

    /** Prints the machine's file. */
    @GET
    @Path("machine")
    @Operation(summary = "Read the machine file as it was when the run was started")
    public byte[] machine(@PathParam("id") long id) {
        return runs.machine(id).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the journal. */
    @GET
    @Path("journal")
    @Operation(summary = "Read the commands that were given: with machine, seed and step they determine every bit")
    public Journal journal(@PathParam("id") long id) {
        return new Journal(runs.journal(id));
    }

    /** Reads the alarms. */
    @GET
    @Path("alarms")
    @Operation(summary = "Read the alarms that were raised, cleared ones too")
    public Alarms alarms(@PathParam("id") long id) {
        return new Alarms(runs.alarms(id));
    }

    /** Computes the run again. */
    @POST
    @Path("replay")
    @Operation(summary = "Compute it again, bit for bit, as a new run")
    public Created<Started> replay(@PathParam("id") long id, Replay request) {
        double speed = Pace.read(request.speed().orElse(Value.of(Pace.MAX)), units);
        SimulationStatus status =
                runs.replay(id, speed, request.anyway().orElse(false)).status();
        return new Created<>(RunsResource.PATH + "/" + status.id(), Started.of(status));
    }

    /** Pins the run, or notes something. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change pinned or note (RFC 7396)")
    public Entry<Run> patch(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Value patch) {
        return runs.note(
                id,
                IfMatch.revision(Optional.ofNullable(ifMatch)),
                notes -> Records.read(MergePatch.apply(Records.write(notes), patch), RunNotes.class));
    }

    /** Deletes the run. */
    @DELETE
    @Operation(summary = "Delete, with its samples; 409 while it runs")
    public void delete(@PathParam("id") long id) {
        runs.delete(id);
    }
}
