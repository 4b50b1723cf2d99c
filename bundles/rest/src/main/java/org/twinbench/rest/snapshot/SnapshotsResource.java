package org.twinbench.rest.snapshot;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.Entry;
import org.twinbench.api.run.Snapshots;
import org.twinbench.api.run.StoredSnapshot;
import org.twinbench.api.simulation.snapshot.SnapshotFiles;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.rest.body.BodyLimit;
import org.twinbench.rest.json.BodyText;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;

/** All snapshots, and their files. */
@Component(service = SnapshotsResource.class)
@JakartarsResource
@Path(SnapshotsResource.PATH)
@Tag(name = SnapshotsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class SnapshotsResource {

    static final String PATH = "snapshots";
    static final String BELOW = "{id: [0-9]{1,18}}";

    /** A snapshot of a machine of 100,000 components takes a half of it. */
    private static final int MEBIBYTES = 64;

    private final Snapshots snapshots;
    private final SnapshotFiles files;
    private final JsonFormat json;

    /** Answers about these snapshots. */
    @Activate
    public SnapshotsResource(
            @Reference Snapshots snapshots, @Reference SnapshotFiles files, @Reference JsonFormat json) {
        this.snapshots = snapshots;
        this.files = files;
        this.json = json;
    }

    /** Lists snapshots. */
    @GET
    @Operation(summary = "List, oldest first; what is known of each without reading it")
    public Page<Entry<StoredSnapshot>> list(
            @QueryParam(Paging.LIMIT) String limit, @QueryParam(Paging.CURSOR) String cursor, @Context UriInfo asked) {
        return page(snapshots, Optional.empty(), asked);
    }

    static Page<Entry<StoredSnapshot>> page(Snapshots snapshots, Optional<Long> simulation, UriInfo asked) {
        Paging paging = Paging.of(asked.getQueryParameters());
        return paging.page(
                snapshots.list(simulation, paging.after(), paging.enough()), entry -> Long.toString(entry.id()));
    }

    /** Prints the file. */
    @GET
    @Path(BELOW)
    @Operation(
            summary = "Export as a file",
            description =
                    "The machine in full and everything that it remembers, to the last bit: numbers that JSON has no"
                            + " word for stand as the text of their bits, \"0x7ff8000000000000\". Import it into any host.")
    public byte[] export(@PathParam("id") long id) {
        return snapshots.file(id).getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps the snapshot of a file. */
    @POST
    @Path("import")
    @BodyLimit(mebibytes = MEBIBYTES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Import a file")
    public Created<Entry<StoredSnapshot>> importFile(InputStream file, @QueryParam("note") String note)
            throws IOException {
        Entry<StoredSnapshot> added =
                snapshots.add(files.read(json.parse(BodyText.read(file))), Optional.ofNullable(note));
        return new Created<>(PATH + "/" + added.id(), added);
    }

    /** Deletes a snapshot. */
    @DELETE
    @Path(BELOW)
    @Operation(summary = "Delete; runs that went on from it can still be replayed")
    public void delete(@PathParam("id") long id) {
        snapshots.delete(id);
    }
}
