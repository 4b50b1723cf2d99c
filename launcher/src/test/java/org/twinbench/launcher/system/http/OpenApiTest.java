package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

final class OpenApiTest {

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @TempDir
    static Path temporary;

    private static HttpPlatform host;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void documentDescribesTheRoutesThatAreThereAndNoOthers() throws Exception {
        Set<String> documented = documented();
        assertTrue(documented.contains("POST /simulations/start"));
        assertEquals(documented, registered());
    }

    private static Set<String> documented() throws Exception {
        JsonObject paths = host.api().get("/openapi.json").json().getJsonObject("paths");
        Set<String> routes = new TreeSet<>();
        paths.forEach((path, methods) -> methods.asJsonObject()
                .keySet()
                .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return routes;
    }

    /** What the services say that the whiteboard has taken. */
    private static Set<String> registered() throws Exception {
        Set<String> routes = new TreeSet<>();
        BundleContext context = host.platform().context();
        for (ServiceReference<?> resource : context.getAllServiceReferences(null, "(osgi.jakartars.resource=true)")) {
            Class<?> type = context.getService(resource).getClass();
            for (Method method : type.getMethods()) {
                verb(method).ifPresent(verb -> routes.add(verb + " " + path(type) + path(method)));
            }
        }
        return routes;
    }

    /** The annotations are of the bundles' classes, which are not the test's. */
    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(VERBS::contains)
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().equals("Path"))
                .map(annotation -> "/" + annotation.toString().replaceAll("^[^\"]*\"|\"[^\"]*$", ""))
                .map(template -> template.replaceAll("\\{(\\w+): (\\{.*?}|[^{}])*}", "{$1}"))
                .findFirst()
                .orElse("");
    }
}
