package org.twinbench.rest.query;

import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.twinbench.rest.problem.BadQuery;

/** The query parameters that a route takes: those that its method declares and, for a list, the filters of its class. */
public final class QueryParameters {

    /** Annotations take long to read. */
    private static final ClassValue<Map<Method, Set<String>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Method, Set<String>> computeValue(Class<?> resource) {
            return new ConcurrentHashMap<>();
        }
    };

    private QueryParameters() {}

    /** Returns the names of what a route takes, sorted. */
    public static Set<String> of(Class<?> resource, Method method) {
        return KNOWN.get(resource).computeIfAbsent(method, one -> names(resource, one));
    }

    private static Set<String> names(Class<?> resource, Method method) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .flatMap(QueryParameters::named)
                .forEach(names::add);
        if (names.contains(Paging.CURSOR)) {
            Optional.ofNullable(resource.getAnnotation(Filters.class))
                    .ifPresent(filters -> names.addAll(List.of(filters.value())));
        }
        return names;
    }

    /**
     * Refuses parameters that a route does not take, or not twice.
     *
     * @throws BadQuery with what it takes
     */
    static void check(Set<String> allowed, Map<String, List<String>> given) {
        given.forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw new BadQuery("There is no query parameter \"" + name + "\" here; " + known(allowed) + ".");
            }
            if (values.size() > 1) {
                throw new BadQuery("The query parameter \"" + name + "\" is given " + values.size() + " times.");
            }
        });
    }

    private static String known(Set<String> allowed) {
        return allowed.isEmpty() ? "this path takes none" : "allowed: " + String.join(", ", allowed);
    }

    private static Stream<String> named(Annotation annotation) {
        return annotation instanceof QueryParam query ? Stream.of(query.value()) : Stream.empty();
    }
}
