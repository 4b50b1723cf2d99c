package org.twinbench.workbench.file;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The workbench itself, as the build has put it into the folder {@code web} of this bundle. */
@Component(service = Servlet.class, property = "service.ranking:Integer=1")
@HttpWhiteboardServletPattern("/")
public final class Application extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "/web/";
    private static final String INDEX = "index.html";

    /** The names of files in it hold a hash of what is in them. */
    private static final String LASTING = "assets/";

    private final transient Map<String, ServedFile> sent = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getRequestURI().substring(1);
        String path = asked.isEmpty() ? INDEX : asked;
        Optional<ServedFile> file = find(path);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            FileAnswer.send(request, response, file.get(), path.startsWith(LASTING));
        }
    }

    private Optional<ServedFile> find(String path) throws IOException {
        ServedFile known = sent.get(path);
        if (known != null || !FilePath.isPlain(path) || !ServedFile.isKnown(path)) {
            return Optional.ofNullable(known);
        }
        try (InputStream content = Application.class.getResourceAsStream(FOLDER + path)) {
            if (content == null) {
                return Optional.empty();
            }
            ServedFile file = ServedFile.of(path, content.readAllBytes());
            sent.put(path, file);
            return Optional.of(file);
        }
    }
}
