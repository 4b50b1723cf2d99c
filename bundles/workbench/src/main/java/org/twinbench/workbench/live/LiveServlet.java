package org.twinbench.workbench.live;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.FutureCallback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Where browsers connect. Whoever is answered here has passed the front door, which refuses foreign hosts and origins. Jetty's
 * WebSocket parts are made for the first client.
 */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=" + LiveServlet.API + ")")
@HttpWhiteboardServletPattern(LiveServlet.PATH)
public final class LiveServlet extends HttpServlet {

    /** Whoever serves the HTTP API has a servlet context of this path. */
    static final String API = "/api/v1";

    static final String PATH = "/live";

    private static final long serialVersionUID = 1L;

    private static final int UPGRADE_REQUIRED = 426;
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final long MOST_BYTES = 4 << 20;
    private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

    private final transient LiveDesk desk;
    private transient Optional<WebSocketMappings> sockets = Optional.empty();

    /** Connects browsers with this desk. */
    @Activate
    public LiveServlet(@Reference LiveDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setHeader("Upgrade", "websocket");
            refuse(
                    response,
                    UPGRADE_REQUIRED,
                    "Upgrade Required",
                    "Values are sent over a WebSocket: ws://HOST" + API + PATH + ".");
        } else if (!desk.hasRoom()) {
            refuse(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Service Unavailable",
                    "200 clients are connected already.");
        } else {
            upgrade(request, response);
        }
    }

    private void upgrade(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServletContextRequest asked = ServletContextRequest.getServletContextRequest(request);
        FutureCallback sent = new FutureCallback();
        WebSocketNegotiator negotiator = WebSocketNegotiator.from(
                (upgrade, answer, callback) -> new LiveConnection(desk),
                (endpoint, upgrade, answer) -> (LiveConnection) endpoint,
                LiveServlet::limit);
        if (sockets(asked.getConnectionMetaData().getConnector())
                .upgrade(negotiator, asked, asked.getServletContextResponse(), sent, null)) {
            sent.block();
        } else {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Bad Request", "This is no handshake of RFC 6455.");
        }
    }

    private static void limit(Configuration configuration) {
        configuration.setIdleTimeout(SILENCE);
        configuration.setMaxFrameSize(MOST_BYTES);
        configuration.setMaxTextMessageSize(MOST_BYTES);
    }

    private synchronized WebSocketMappings sockets(Connector connector) {
        WebSocketMappings present = sockets.orElseGet(() -> make(connector));
        sockets = Optional.of(present);
        return present;
    }

    /** Frames are not compressed, for these values are as good as noise. */
    private static WebSocketMappings make(Connector connector) {
        WebSocketComponents components =
                new WebSocketComponents(null, null, connector.getByteBufferPool(), null, null, connector.getExecutor());
        LifeCycle.start(components);
        return new WebSocketMappings(components);
    }

    @Deactivate
    synchronized void close() {
        sockets.ifPresent(made -> LifeCycle.stop(made.getWebSocketComponents()));
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(PROBLEM.formatted(title, status, detail).getBytes(StandardCharsets.UTF_8));
    }
}
