package org.twinbench.rest.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.link.Links;

/** Tries a stored link. */
@Component(service = LinkTestResource.class)
@JakartarsResource
@Path("links/{id: [0-9]{1,18}}/test")
@Tag(name = "links")
@Produces(MediaType.APPLICATION_JSON)
public final class LinkTestResource {

    private final Links links;
    private final StoredLinks stored;

    /** Answers about these links. */
    @Activate
    public LinkTestResource(@Reference Links links, @Reference StoredLinks stored) {
        this.links = links;
        this.stored = stored;
    }

    /** Connects and disconnects. */
    @POST
    @Operation(summary = "Connect and disconnect: how long it takes, or why there is no session; nothing is written")
    public TestView test(@PathParam("id") long id) {
        return TestView.of(links.test(stored.find(id)));
    }
}
