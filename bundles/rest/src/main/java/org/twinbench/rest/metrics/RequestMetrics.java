package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Times requests by method, route and status, from outside of everything that answers them. Streams, which last as long as the
 * client likes, are not timed. All labels are of small sets, whatever is asked.
 */
@Component(
        service = {Preprocessor.class, MeterBinder.class},
        property = "service.ranking:Integer=1000")
public final class RequestMetrics implements Preprocessor, MeterBinder {

    /** Attribute of a request: the route that answers it. */
    public static final String ROUTE = "org.twinbench.rest.route";

    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private volatile Optional<MeterRegistry> bound = Optional.empty();

    @Override
    public void bindTo(MeterRegistry registry) {
        bound = Optional.of(registry);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                long nanoseconds = System.nanoTime() - start;
                bound.ifPresent(
                        registry -> timer((HttpServletRequest) request, (HttpServletResponse) response, registry)
                                .record(nanoseconds, TimeUnit.NANOSECONDS));
            }
        }
    }

    private static Timer timer(HttpServletRequest request, HttpServletResponse response, MeterRegistry registry) {
        return Timer.builder("http.server.requests")
                .description("how long requests took, by route; other is what is not the API's")
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER)
                .tag(
                        "uri",
                        Optional.ofNullable((String) request.getAttribute(ROUTE))
                                .orElse(OTHER))
                .tag("status", Integer.toString(response.getStatus()))
                .register(registry);
    }
}
