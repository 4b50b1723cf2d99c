package org.twinbench.rest.match;

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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.link.Links;
import org.twinbench.api.match.Matches;
import org.twinbench.api.match.NameMatching;
import org.twinbench.api.match.NameMatching.Comparison;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Tree;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.rest.changes.EditWriter;
import org.twinbench.rest.link.StoredLinks;
import org.twinbench.rest.problem.BadQuery;
import org.twinbench.rest.query.PathPattern;

/** Shows which tags would be bound to which ports by their names. */
@Component(service = MatchesResource.class)
@JakartarsResource
@Path("links/{id: [0-9]{1,18}}/matches")
@Tag(name = "links")
@Produces(MediaType.APPLICATION_JSON)
public final class MatchesResource {

    private static final int MOST_TAGS = 10_000;

    private final Links links;
    private final StoredLinks stored;
    private final Workspace workspace;
    private final NameMatching matching;
    private final EditWriter writer;

    /** Looks for tags of these links. */
    @Activate
    public MatchesResource(
            @Reference Links links,
            @Reference StoredLinks stored,
            @Reference Workspace workspace,
            @Reference NameMatching matching,
            @Reference MachineFiles files,
            @Reference JsonFormat json) {
        this.links = links;
        this.stored = stored;
        this.workspace = workspace;
        this.matching = matching;
        this.writer = EditWriter.of(files, json);
    }

    /** Compares all tags below a node with ports of the link's machine. */
    @GET
    @Operation(
            summary = "Preview which tags below a node would be bound to which ports by their names, and which not and"
                    + " why",
            description =
                    "pattern says how tags are called: {component}, {port}, {label} of the component, * for anything;"
                            + " without it *{component}{port}. Compared with the names of the nodes on the way to a tag,"
                            + " and with its address; capital letters and what separates words do not matter. ports"
                            + " chooses ports (tank.*, several separated by commas). Send edits to"
                            + " machine-models/{id}/changes, revision as If-Match, to bind all that matched as one"
                            + " change.")
    public Preview preview(
            @PathParam("id") long id,
            @QueryParam("node") String node,
            @QueryParam("pattern") String pattern,
            @QueryParam("ports") String ports)
            throws LinkFailure, NoSuchNode {
        StoredLink link = workspace.links().read(id).content();
        long machineId = link.machineModelId();
        long revision = workspace.machines().read(machineId).revision();
        MachineModel machine = workspace.machine(machineId);
        Comparison comparison = understood(() -> matching.prepare(
                link.name(),
                machine,
                Optional.ofNullable(pattern).orElse(NameMatching.USUAL_PATTERN),
                chosen(Optional.ofNullable(ports).orElse("*"))));
        List<Tree.Node> tags = links.search(stored.find(id), Optional.ofNullable(node), "", MOST_TAGS);
        if (tags.size() == MOST_TAGS) {
            throw new BadQuery("There are " + MOST_TAGS + " tags or more; look below a node: node=…");
        }
        Matches matches = understood(() -> comparison.with(tags));
        return new Preview(
                machineId,
                revision,
                matches.matched(),
                matches.unmatchedTags(),
                matches.unmatchedPorts(),
                writer.write(matches.edits()));
    }

    private static <T> T understood(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException refused) {
            throw new BadQuery(refused.getMessage());
        }
    }

    private static Predicate<String> chosen(String ports) {
        List<Pattern> wanted = Stream.of(ports.split(","))
                .map(String::strip)
                .map(PathPattern::of)
                .toList();
        return path -> wanted.stream().anyMatch(one -> one.matcher(path).matches());
    }
}
