package org.twinbench.rest.extension;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.extension.Extensions;
import org.twinbench.api.extension.Installed;
import org.twinbench.api.extension.NoSuchExtension;
import org.twinbench.rest.body.BodyLimit;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;

/** Extensions: what lies in the folder {@code deploy} of the data folder. */
@Component(service = ExtensionsResource.class)
@JakartarsResource
@Path(ExtensionsResource.PATH)
@Tag(name = ExtensionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ExtensionsResource {

    static final String PATH = "extensions";

    private static final String JAR = "application/java-archive";

    private final Extensions extensions;
    private final ExtensionViews views;

    /** Answers about these extensions. */
    @Activate
    public ExtensionsResource(@Reference Extensions extensions, @Reference ExtensionViews views) {
        this.extensions = extensions;
        this.views = views;
    }

    /** Lists extensions in the order of their files' names. */
    @GET
    @Operation(summary = "List, those that do not run too, with what they provide and who uses it")
    public Page<ExtensionView> list(
            @QueryParam(Paging.LIMIT) String limit, @QueryParam(Paging.CURSOR) String cursor, @Context UriInfo asked) {
        Paging paging = Paging.of(asked.getQueryParameters());
        List<ExtensionView> known = extensions.extensions().stream()
                .filter(extension -> extension.file().compareTo(paging.cursor().orElse("")) > 0)
                .limit(paging.enough())
                .map(views::of)
                .toList();
        return paging.page(known, ExtensionView::file);
    }

    /** Reads an extension by its symbolic name or its file's. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read, by symbolic name or by file name")
    public ExtensionView read(@PathParam("id") String id) {
        return extensions.find(id).map(views::of).orElseThrow(() -> new NoSuchExtension(id));
    }

    /** Installs a jar, whatever media type it is sent as: {@code curl --data-binary} says it is a form. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(mebibytes = 64)
    @Operation(
            summary = "Install, or update the extension of the same symbolic name",
            description = "The body is the jar itself: curl --data-binary @acme.jar. It is answered when it runs.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = JAR, schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "200",
            description = "updated",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "installed",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public Response install(
            @Parameter(description = "what to call the file, NAME.jar; its symbolic name and version if absent")
                    @QueryParam("file")
                    String file,
            @Context HttpHeaders headers,
            InputStream jar) {
        Installed installed = extensions.install(
                jar,
                UploadedFile.name(
                        Optional.ofNullable(file),
                        header(headers, HttpHeaders.CONTENT_DISPOSITION),
                        header(headers, HttpHeaders.CONTENT_TYPE)));
        ExtensionView view = views.of(installed.extension());
        boolean updated = installed.replaced().isPresent();
        return Response.ok(updated ? view : new Created<>(PATH + "/" + view.id(), view))
                .build();
    }

    /** Starts an extension that was stopped. */
    @POST
    @Path("{id}/start")
    @Operation(summary = "Start again what was stopped")
    public ExtensionView start(@PathParam("id") String id) {
        return views.of(extensions.start(id));
    }

    /** Stops an extension; the answer names who used it. */
    @POST
    @Path("{id}/stop")
    @Operation(summary = "Stop and keep; it stays stopped when the host starts again. Says who used it")
    public ExtensionView stop(@PathParam("id") String id) {
        return views.of(extensions.stop(id));
    }

    /** Removes an extension; the answer is what it was, and names who used it. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Stop and delete; answers what it was and who used it")
    public ExtensionView remove(@PathParam("id") String id) {
        ExtensionView before = read(id);
        extensions.remove(id);
        return before;
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
