package org.twinbench.rest.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.link.Links;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.rest.json.Page;

/** Reads tags of a stored link once, for whoever wants to know what is behind an address before binding it. */
@Component(service = LinkReadResource.class)
@JakartarsResource
@Path("links/{id: [0-9]{1,18}}/read")
@Tag(name = "links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LinkReadResource {

    private static final int MOST = 1_000;

    private final Links links;
    private final StoredLinks stored;

    /** Answers about these links. */
    @Activate
    public LinkReadResource(@Reference Links links, @Reference StoredLinks stored) {
        this.links = links;
        this.stored = stored;
    }

    /** Looks tags up and reads them. */
    @POST
    @Operation(
            summary = "Look up to 1000 addresses up and read them once; nothing is written",
            description = "For each address type and value of the tag, or why there is none, in the same order.")
    public Page<TagView> read(@PathParam("id") long id, ReadRequest request) throws LinkFailure {
        List<String> addresses = request.addresses();
        if (addresses.isEmpty() || addresses.size() > MOST) {
            throw new InvalidInput(
                    Mistake.at("/addresses", "Name 1 to " + MOST + " addresses; there are " + addresses.size() + "."));
        }
        return new Page<>(
                links.read(stored.find(id), addresses).stream().map(TagView::of).toList(), Optional.empty());
    }
}
