package org.twinbench.rest.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;
import org.twinbench.rest.door.SecurityHeaders;
import org.twinbench.rest.problem.ProblemDetails;

/** Tells what the server itself refuses, before any servlet sees it, as problem details. */
final class ServerProblems implements Request.Handler {

    private static final int STARTING = 503;
    private static final String RETRY_SECONDS = "1";

    private final JsonFormat json;

    ServerProblems(JsonFormat json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request);
        response.setStatus(status);
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        if (status == STARTING) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        String problem = json.print(Records.write(ProblemDetails.of(status, sentence(status) + reason(request))));
        response.write(true, ByteBuffer.wrap(problem.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    /** Nothing is there only before the host has started, and while it stops: whoever asks should not take it for the last word. */
    private static int status(Request request) {
        int given = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer status ? status : 500;
        return given == 404 ? STARTING : given;
    }

    /** What the parser of HTTP found, in its words; other failures are not told to everybody. */
    private static String reason(Request request) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException found
                        && found.getReason() != null
                ? " (" + found.getReason() + ")"
                : "";
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The host cannot take the first line or a header of this request.";
            case 408 -> "The request did not arrive in time.";
            case 413 -> "The request is larger than this host takes.";
            case 414 -> "The address is longer than this host takes: first line and headers may have 16 KiB.";
            case 417 -> "This host knows no expectation but 100-continue.";
            case 426, 505 -> "This host speaks HTTP/1.1.";
            case 431 -> "The headers are larger than this host takes: first line and headers may have 16 KiB.";
            case STARTING -> "The host is starting, or stopping; try again in a moment.";
            default -> "The host cannot answer this request; the log tells more.";
        };
    }
}
