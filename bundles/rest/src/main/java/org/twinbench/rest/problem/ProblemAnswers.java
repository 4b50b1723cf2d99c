package org.twinbench.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Answers every failure with problem details, never with a stack trace. */
@Component(service = ExceptionMapper.class)
@JakartarsExtension
@JakartarsName("problems")
public final class ProblemAnswers implements ExceptionMapper<Throwable> {

    @Context
    private UriInfo asked;

    @Override
    public Response toResponse(Throwable failure) {
        ProblemDetails problem = Problems.of(failure).in(asked.getRequestUri().getRawPath());
        return builder(failure, problem.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** A refusal of Jakarta REST keeps its headers: {@code Allow}. */
    private static Response.ResponseBuilder builder(Throwable failure, int status) {
        return failure instanceof WebApplicationException refused
                ? Response.fromResponse(refused.getResponse())
                : Response.status(status);
    }
}
