package org.twinbench.rest.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;
import org.twinbench.rest.health.Health.State;

/**
 * {@code GET /health}: 200 while the host serves, else 503; the reasons either way. {@code GET /health/live}: 200 as long as
 * the process answers at all.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/health", "/health/live"})
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String LIVE = "/health/live";

    private final transient Readiness readiness;
    private final transient JsonFormat json;
    private final transient List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    /** Reports this readiness. */
    @Activate
    public HealthServlet(@Reference Readiness readiness, @Reference JsonFormat json) {
        this.readiness = readiness;
        this.json = json;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(HealthCheck check) {
        checks.add(check);
    }

    void removeCheck(HealthCheck check) {
        checks.remove(check);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health health = request.getRequestURI().equals(LIVE) ? new Health(State.UP, List.of()) : now();
        response.setStatus(
                health.state() == State.DOWN ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        response.getOutputStream().write(json.print(Records.write(health)).getBytes(StandardCharsets.UTF_8));
    }

    private Health now() {
        List<String> missing = readiness.missing();
        if (!missing.isEmpty()) {
            return new Health(State.DOWN, missing);
        }
        List<String> reasons =
                checks.stream().flatMap(check -> check.reasons().stream()).toList();
        return new Health(reasons.isEmpty() ? State.UP : State.DEGRADED, reasons);
    }
}
