package org.twinbench.rest.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;

/** {@code GET /health}: 200 while everything is there, else 503; the reasons either way. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/health")
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;
    private final transient JsonFormat json;

    /** Reports this readiness. */
    @Activate
    public HealthServlet(@Reference Readiness readiness, @Reference JsonFormat json) {
        this.readiness = readiness;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health health = readiness.now();
        response.setStatus(health.state() == Health.State.UP ? 200 : 503);
        response.setContentType("application/json");
        response.getOutputStream().write(json.print(Records.write(health)).getBytes(StandardCharsets.UTF_8));
    }
}
