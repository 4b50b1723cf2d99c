package org.twinbench.rest.body;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Holds every route to its {@link BodyLimit}: by the length that a request announces, and by what comes. Before anybody else reads. */
@Component(service = ContainerRequestFilter.class)
@JakartarsExtension
@JakartarsName("body-limits")
@Priority(Priorities.HEADER_DECORATOR)
public final class BodyLimits implements ContainerRequestFilter {

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        int mebibytes = Optional.ofNullable(route.getResourceMethod().getAnnotation(BodyLimit.class))
                .map(BodyLimit::mebibytes)
                .orElse(BodyLimit.USUAL);
        Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                .ifPresent(length -> BoundedBody.check(Long.parseLong(length), mebibytes));
        request.setEntityStream(new BoundedBody(request.getEntityStream(), mebibytes));
    }
}
