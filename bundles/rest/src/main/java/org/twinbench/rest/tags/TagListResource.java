package org.twinbench.rest.tags;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.Changed;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.rest.body.BodyLimit;
import org.twinbench.rest.changes.EditList;
import org.twinbench.rest.changes.EditWriter;
import org.twinbench.rest.changes.Undo;
import org.twinbench.rest.entries.IfMatch;
import org.twinbench.rest.json.BodyText;

/** The bindings of a machine as a table, for spreadsheets and the tools of controllers. */
@Component(service = TagListResource.class)
@JakartarsResource
@Path("machine-models/{id: [0-9]{1,18}}/tags.csv")
@Tag(name = "machine-models")
public final class TagListResource {

    private static final String CSV = "text/csv";

    private static final int ATTEMPTS = 10;
    private static final int MEBIBYTES = 16;

    private static final String COLUMNS =
            "CSV (RFC 4180, UTF-8), a line for each bound port behind one that names the columns: port, link, address,"
                    + " raw_low, raw_high, value_low, value_high, when_bad, safe, update; they mean what they mean in a"
                    + " machine file. All lines are imported or none, in one step of the machine's revision; mistakes"
                    + " have the path /LINE/COLUMN. Send the answer's inverse to changes to undo the import.";

    private final Workspace workspace;
    private final EditWriter writer;
    private final TagListReader reader;
    private final TagList list;

    /** Answers from this workspace. */
    @Activate
    public TagListResource(@Reference Workspace workspace, @Reference MachineFiles files, @Reference JsonFormat json) {
        this.workspace = workspace;
        this.writer = EditWriter.of(files, json);
        this.reader = new TagListReader(json);
        this.list = new TagList(json);
    }

    /** Prints the bindings. */
    @GET
    @Produces(CSV + "; charset=utf-8")
    @Operation(summary = "Export the bindings as a tag list", description = COLUMNS)
    public Response export(@PathParam("id") long id) {
        byte[] table = list.print(workspace.machine(id).bindings()).getBytes(StandardCharsets.UTF_8);
        return Response.ok(table)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"machine-" + id + "-tags.csv\"")
                .build();
    }

    /** Makes the bindings those of a list. */
    @PUT
    @BodyLimit(mebibytes = MEBIBYTES)
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make the bindings those of a tag list; ports that are not in it are bound no more",
            description = COLUMNS,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    public Entry<Undo> replace(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, InputStream body)
            throws IOException {
        OptionalLong meant = IfMatch.revision(Optional.ofNullable(ifMatch));
        List<TagLine> lines = reader.read(BodyText.read(body));
        for (int attempt = 1; ; attempt++) {
            long revision = workspace.machines().read(id).revision();
            try {
                return change(id, meant.isPresent() ? meant : OptionalLong.of(revision), lines, removals(id, lines));
            } catch (StaleRevision stale) {
                if (meant.isPresent() || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    private List<Edit> removals(long id, List<TagLine> lines) {
        Set<String> named = lines.stream().map(TagLine::port).collect(Collectors.toSet());
        return workspace.machine(id).bindings().keySet().stream()
                .filter(port -> !named.contains(port))
                .<Edit>map(Edit.RemoveBinding::new)
                .toList();
    }

    /** Adds what is in a list. */
    @POST
    @BodyLimit(mebibytes = MEBIBYTES)
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bind the ports of a tag list; others stay as they are",
            description = COLUMNS,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    public Entry<Undo> add(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, InputStream body)
            throws IOException {
        return change(id, IfMatch.revision(Optional.ofNullable(ifMatch)), reader.read(BodyText.read(body)), List.of());
    }

    /** Tells what is in a list, and changes nothing. */
    @POST
    @Path("edits")
    @BodyLimit(mebibytes = MEBIBYTES)
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read a tag list as the edits that bind its ports; nothing is changed",
            description = "The list is one of machine-models/{id}/tags.csv. Send the answer to"
                    + " machine-models/{id}/changes, which judges whether its links and ports are there: an edit stands"
                    + " for each line, in their order.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    public EditList edits(@PathParam("id") long id, InputStream body) throws IOException {
        workspace.machines().read(id);
        return new EditList(writer.write(bindings(reader.read(BodyText.read(body)))));
    }

    private static List<Edit> bindings(List<TagLine> lines) {
        return lines.stream()
                .<Edit>map(line -> new Edit.SetBinding(line.port(), line.binding()))
                .toList();
    }

    private Entry<Undo> change(long id, OptionalLong revision, List<TagLine> lines, List<Edit> removals) {
        List<Edit> edits = new ArrayList<>(bindings(lines));
        edits.addAll(removals);
        if (edits.isEmpty()) {
            return new Entry<>(id, workspace.machines().read(id).revision(), new Undo(List.of()));
        }
        try {
            Changed changed = workspace.change(id, revision, edits);
            return new Entry<>(id, changed.machine().revision(), new Undo(writer.write(changed.inverse())));
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.mistakes().stream()
                    .map(mistake -> told(lines, mistake))
                    .toList());
        }
    }

    /** What is wrong with an edit is told at the line that it stands for. */
    private static Mistake told(List<TagLine> lines, Mistake mistake) {
        String[] steps = mistake.path().split("/", 3);
        int edit = steps.length > 1 && steps[1].matches("[0-9]{1,9}") ? Integer.parseInt(steps[1]) : lines.size();
        return edit < lines.size() ? lines.get(edit).told(mistake, steps.length > 2 ? "/" + steps[2] : "") : mistake;
    }
}
