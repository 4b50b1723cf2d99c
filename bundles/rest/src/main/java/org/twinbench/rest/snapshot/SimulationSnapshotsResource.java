package org.twinbench.rest.snapshot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.Entry;
import org.twinbench.api.run.Snapshots;
import org.twinbench.api.run.StoredSnapshot;
import org.twinbench.api.simulation.Carried;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;

/** Snapshots of one simulation: take, list, restore. */
@Component(service = SimulationSnapshotsResource.class)
@JakartarsResource
@Path("simulations/{id: [0-9]{1,18}}")
@Tag(name = "simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SimulationSnapshotsResource {

    private final Snapshots snapshots;

    /** Takes snapshots for this shelf. */
    @Activate
    public SimulationSnapshotsResource(@Reference Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * What to say of a snapshot.
     *
     * @param note free text
     */
    public record Take(Optional<String> note) {}

    /**
     * What to restore.
     *
     * @param snapshotId number of a snapshot, of this simulation or another one
     */
    public record Restore(long snapshotId) {}

    /** Takes a snapshot. */
    @POST
    @Path("snapshots")
    @Operation(
            summary = "Take a snapshot between two ticks",
            description =
                    "Everything that the machine remembers: states, registers, what was set, random streams, its clock,"
                            + " commands that wait. Start a simulation from it with {\"snapshot_id\": …}, or restore it.")
    public Created<Entry<StoredSnapshot>> take(@PathParam("id") long id, Take request) {
        Entry<StoredSnapshot> taken = snapshots.take(id, request.note());
        return new Created<>(SnapshotsResource.PATH + "/" + taken.id(), taken);
    }

    /** Lists its snapshots. */
    @GET
    @Path("snapshots")
    @Operation(summary = "List its snapshots, oldest first")
    public Page<Entry<StoredSnapshot>> list(
            @PathParam("id") long id,
            @QueryParam(Paging.LIMIT) String limit,
            @QueryParam(Paging.CURSOR) String cursor,
            @Context UriInfo asked) {
        return SnapshotsResource.page(snapshots, Optional.of(id), asked);
    }

    /** Restores a snapshot. */
    @POST
    @Path("restore")
    @Operation(
            summary = "Go on from a snapshot",
            description =
                    "The next tick is no step: its row is that of the snapshot, and the machine's own clock goes on from"
                            + " there, while the ticks of the run go on counting. Components are found by path and name; those that"
                            + " are not in the snapshot keep their states and are listed as fresh, memory without a place as dropped."
                            + " The journal holds the snapshot, so that the run replays.")
    public Carried restore(@PathParam("id") long id, Restore request) {
        return snapshots.restore(id, request.snapshotId());
    }
}
