package org.twinbench.rest.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletErrorPage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;
import org.twinbench.rest.problem.ProblemDetails;

/** Tells the failures of servlets, too, as problem details. */
@Component(service = Servlet.class)
@HttpWhiteboardServletErrorPage(errorPage = {"4xx", "5xx"})
public final class ErrorAnswers extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient JsonFormat json;

    /** Prints in this format. */
    @Activate
    public ErrorAnswers(@Reference JsonFormat json) {
        this.json = json;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        ProblemDetails problem = ProblemDetails.of(status, sentence(status)).in(path);
        response.setStatus(status);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.getOutputStream().write(json.print(Records.write(problem)).getBytes(StandardCharsets.UTF_8));
    }

    private static String sentence(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "There is nothing of this path. / leads to what there is.";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "This path does not take this method; it takes GET.";
            case HttpServletResponse.SC_NOT_IMPLEMENTED -> "This host does not know this method; this path takes GET.";
            default -> "This page cannot be shown; the log tells more.";
        };
    }
}
