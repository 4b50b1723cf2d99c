package org.twinbench.rest.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Refuses query parameters that a route does not take: a misspelt filter must not answer everything. */
@Component(service = ContainerRequestFilter.class)
@JakartarsExtension
@JakartarsName("query")
public final class QueryCheck implements ContainerRequestFilter {

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        QueryParameters.check(
                QueryParameters.of(route.getResourceClass(), route.getResourceMethod()),
                request.getUriInfo().getQueryParameters());
    }
}
