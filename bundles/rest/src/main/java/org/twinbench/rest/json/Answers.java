package org.twinbench.rest.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.twinbench.api.project.Entry;

/** Gives answers their heads: {@code 201} and {@code Location} to what was created, an {@code ETag} to every entry. */
@Component(service = ContainerResponseFilter.class)
@JakartarsExtension
@JakartarsName("answers")
public final class Answers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Created<?> created) {
            URI location = request.getUriInfo()
                    .getBaseUriBuilder()
                    .path(created.location())
                    .build();
            answer.setStatusInfo(Response.Status.CREATED);
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, location);
            answer.setEntity(created.body());
        }
        if (answer.getEntity() instanceof Entry<?> entry) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + entry.revision() + "\"");
        }
    }
}
