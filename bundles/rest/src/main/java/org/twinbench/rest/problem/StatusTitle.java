package org.twinbench.rest.problem;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The words of HTTP statuses, those of RFC 9110 that Jakarta REST does not know included. */
final class StatusTitle {

    private StatusTitle() {}

    static String of(int status) {
        return switch (status) {
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 422 -> "Unprocessable Content";
            default ->
                Optional.ofNullable(Response.Status.fromStatusCode(status))
                        .map(Response.Status::getReasonPhrase)
                        .orElse("Status " + status);
        };
    }
}
