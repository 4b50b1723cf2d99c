package org.twinbench.rest.metrics;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Tells which route answers a request: its template, so that a million ids are one route. */
@Component(service = ContainerRequestFilter.class)
@JakartarsExtension
@JakartarsName("route-names")
public final class RouteNames implements ContainerRequestFilter {

    /** Kept with the class, so that a bundle that goes is held by nobody. */
    private final ClassValue<Map<Method, String>> names = new ClassValue<>() {
        @Override
        protected Map<Method, String> computeValue(Class<?> resource) {
            return new ConcurrentHashMap<>();
        }
    };

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        Class<?> resource = route.getResourceClass();
        String name = names.get(resource).computeIfAbsent(route.getResourceMethod(), method -> name(resource, method));
        request.setProperty(RequestMetrics.ROUTE, name);
    }

    private static String name(Class<?> resource, Method method) {
        return "/api/v1" + part(resource) + part(method);
    }

    private static String part(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(path -> "/" + path.value().replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}"))
                .orElse("");
    }
}
