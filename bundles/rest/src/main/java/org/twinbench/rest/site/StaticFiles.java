package org.twinbench.rest.site;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Files of this bundle: the description of the HTTP API, Swagger UI that shows it, and what the start page is made of. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/docs/*", "/site/*", "/openapi.json"})
public final class StaticFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FILES = Map.of(
            "/docs", "/docs/index.html",
            "/docs/", "/docs/index.html",
            "/openapi.json", "/docs/openapi.json");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "txt", "text/plain;charset=utf-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String file = FILES.getOrDefault(path, path);
        Optional<String> type = Optional.ofNullable(TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
        try (InputStream content = StaticFiles.class.getResourceAsStream(file)) {
            if (content == null || type.isEmpty() || file.contains("..")) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type.get());
            content.transferTo(response.getOutputStream());
        }
    }
}
