package org.twinbench.rest.site;

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
import org.twinbench.rest.problem.ProblemDetails;

/** Answers, with problem details, what nobody else answers. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
public final class NotFound extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient JsonFormat json;

    /** Prints in this format. */
    @Activate
    public NotFound(@Reference JsonFormat json) {
        this.json = json;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetails problem = ProblemDetails.of(404, "There is nothing of this path. / leads to what there is.")
                .in(request.getRequestURI());
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.getOutputStream().write(json.print(Records.write(problem)).getBytes(StandardCharsets.UTF_8));
    }
}
