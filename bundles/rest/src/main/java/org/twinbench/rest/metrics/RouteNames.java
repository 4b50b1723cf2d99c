package org.twinbench.rest.metrics;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Tells which route answers a request: its template, so that a million ids are one route. */
@Component(service = ContainerRequestFilter.class)
@JakartarsExtension
@JakartarsName("route-names")
public final class RouteNames implements ContainerRequestFilter {

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(
                RequestMetrics.ROUTE, "/api/v1" + part(route.getResourceClass()) + part(route.getResourceMethod()));
    }

    private static String part(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(path -> "/" + path.value().replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}"))
                .orElse("");
    }
}
