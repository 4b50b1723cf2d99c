package org.twinbench.rest.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.library.Library;
import org.twinbench.api.simulation.TypeExecutions;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.problem.NotThere;
import org.twinbench.rest.query.Paging;

/** The library. */
@Component(service = ComponentTypesResource.class)
@JakartarsResource
@Path("component-types")
@Tag(name = "component-types")
@Produces(MediaType.APPLICATION_JSON)
public final class ComponentTypesResource {

    private final Library library;
    private final TypeExecutions executions;

    /** Answers from this library. */
    @Activate
    public ComponentTypesResource(@Reference Library library, @Reference TypeExecutions executions) {
        this.library = library;
        this.executions = executions;
    }

    /** Lists types in the order of their ids. */
    @GET
    @Operation(summary = "List usable types, and those that cannot be used with the reasons")
    public ComponentTypeList list(
            @QueryParam(Paging.LIMIT) String limit, @QueryParam(Paging.CURSOR) String cursor, @Context UriInfo asked) {
        Paging paging = Paging.of(asked.getQueryParameters());
        List<ComponentTypeView> types = library.types().stream()
                .filter(type -> type.descriptor().id().compareTo(paging.cursor().orElse("")) > 0)
                .limit(paging.enough())
                .map(type -> ComponentTypeView.of(type, Optional.empty()))
                .toList();
        Page<ComponentTypeView> page = paging.page(types, ComponentTypeView::id);
        return new ComponentTypeList(page.items(), page.next(), library.unusable());
    }

    /** Reads a type by its id, or by what it used to be called. */
    @GET
    @Path("{id}")
    @Operation(
            summary = "Read: ports, parameters, states, faults, bundle, execution",
            description =
                    "execution tells whether components of the type run compiled, and else, with class, method and"
                            + " line, what keeps them from it; what they compute is the same, bit for bit.")
    public ComponentTypeView read(@PathParam("id") String id) {
        return library.type(id)
                .map(type -> ComponentTypeView.of(type, executions.of(id)))
                .orElseThrow(() -> new NotThere(whyNot(id)));
    }

    private String whyNot(String id) {
        String reasons = library.unusable().stream()
                .filter(type -> type.id().equals(id))
                .flatMap(type -> type.reasons().stream())
                .collect(Collectors.joining(" "));
        return reasons.isEmpty()
                ? "There is no component type \"" + id + "\"; GET component-types lists what is installed."
                : "The component type \"" + id + "\" is installed and cannot be used. " + reasons;
    }
}
