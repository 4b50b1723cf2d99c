package org.twinbench.rest.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.twinbench.rest.health.Readiness;

/** Answers every failure with problem details, never with a stack trace. */
@Component(service = ExceptionMapper.class)
@JakartarsExtension
@JakartarsName("problems")
public final class ProblemAnswers implements ExceptionMapper<Throwable> {

    private static final long RETRY_SECONDS = 1;

    private final Readiness readiness;

    @Context
    private UriInfo asked;

    /** Takes a path for unknown only while this readiness lacks nothing. */
    @Activate
    public ProblemAnswers(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable failure = thrown instanceof NotFoundException unknown ? perhapsLater(unknown) : thrown;
        ProblemDetails problem = Problems.of(failure).in(asked.getRequestUri().getRawPath());
        return builder(failure, problem.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** While a part of the host is missing, a path that nobody knows may be one of that part's. */
    private WebApplicationException perhapsLater(NotFoundException unknown) {
        List<String> missing = readiness.missing();
        return missing.isEmpty()
                ? unknown
                : new ServiceUnavailableException(String.join(" ", missing), RETRY_SECONDS, unknown);
    }

    /** A refusal of Jakarta REST keeps its headers: {@code Allow}, {@code Retry-After}. */
    private static Response.ResponseBuilder builder(Throwable failure, int status) {
        return failure instanceof WebApplicationException refused
                ? Response.fromResponse(refused.getResponse())
                : Response.status(status);
    }
}
