package org.twinbench.workbench.contribution;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.twinbench.workbench.file.FileAnswer;
import org.twinbench.workbench.file.ServedFile;

/** Files of bundles that contribute, as long as they run: {@code /extensions/BUNDLE/VERSION-STAMP/FILE}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(ExtensionFiles.PATH + "*")
public final class ExtensionFiles extends HttpServlet {

    static final String PATH = "/extensions/";

    private static final long serialVersionUID = 1L;

    private final transient ContributedBundles bundles;

    /** Serves what is in these. */
    @Activate
    public ExtensionFiles(@Reference ContributedBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Optional<ServedFile> file = bundles.at(path)
                .flatMap(
                        one -> one.file(path.substring(one.contribution().base().length())));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            FileAnswer.send(request, response, file.get(), true);
        }
    }
}
