package org.twinbench.rest.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.link.Links;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Tree;
import org.twinbench.rest.problem.BadQuery;

/** Looks at what is behind a stored link. */
@Component(service = LinkBrowseResource.class)
@JakartarsResource
@Path("links/{id: [0-9]{1,18}}/browse")
@Tag(name = "links")
@Produces(MediaType.APPLICATION_JSON)
public final class LinkBrowseResource {

    private static final int MOST = 1_000;
    private static final int LAST = 999_999_999;

    private final Links links;
    private final StoredLinks stored;

    /** Answers about these links. */
    @Activate
    public LinkBrowseResource(@Reference Links links, @Reference StoredLinks stored) {
        this.links = links;
        this.stored = stored;
    }

    /** Lists what is under a node, or searches below it. */
    @GET
    @Operation(
            summary =
                    "List what is under a node of the remote system, or the tags below it whose name or address has a text",
            description = "node is an address; without it the roots. Without search, from and limit (100; up to 1000)"
                    + " select a part of the level; with search, limit is how many tags at most.")
    public Tree.Level browse(
            @PathParam("id") long id,
            @QueryParam("node") String node,
            @QueryParam("search") String search,
            @QueryParam("from") String from,
            @QueryParam("limit") String limit)
            throws LinkFailure, NoSuchNode {
        Link link = stored.find(id);
        int most = number("limit", limit, 100, 1, MOST);
        Optional<String> below = Optional.ofNullable(node);
        if (search == null) {
            return links.browse(link, below, number("from", from, 0, 0, LAST), most);
        }
        List<Tree.Node> found = links.search(link, below, search, most);
        return new Tree.Level(found, found.size() == most);
    }

    private static int number(String name, String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BadQuery(name + " is \"" + text + "\"; allowed: " + least + " to " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
