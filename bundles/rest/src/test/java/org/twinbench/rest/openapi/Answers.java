package org.twinbench.rest.openapi;

import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Iterator;
import org.twinbench.api.project.Entry;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.problem.ProblemDetails;

/** Tells what a method answers: what it says itself, or else by its return type, as the product's response filter does. */
final class Answers extends DefaultParameterExtension {

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        Class<?> type = method.getReturnType();
        if (type == Response.class
                || method.isAnnotationPresent(
                        io.swagger.v3.oas.annotations.responses.ApiResponse.class)) { // what it answers stands there
            operation.getResponses().addApiResponse(ApiResponses.DEFAULT, problem());
            return;
        }
        ApiResponse answer = operation.getResponses().get(ApiResponses.DEFAULT);
        ApiResponses answers = new ApiResponses();
        if (type == Created.class) {
            answers.addApiResponse("201", answer.description("created").addHeaderObject("Location", header()));
        } else if (type == void.class) {
            answers.addApiResponse("204", new ApiResponse().description("done"));
        } else {
            answers.addApiResponse("200", answer.description("as asked"));
        }
        if (type == Entry.class) {
            answer.addHeaderObject("ETag", header());
        }
        operation.setResponses(answers.addApiResponse(ApiResponses.DEFAULT, problem()));
    }

    private static Header header() {
        return new Header().schema(new StringSchema());
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("what went wrong, and what to do")
                .content(new Content()
                        .addMediaType(
                                ProblemDetails.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("ProblemDetails"))));
    }
}
