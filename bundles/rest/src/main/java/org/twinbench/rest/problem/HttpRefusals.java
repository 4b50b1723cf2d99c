package org.twinbench.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.TreeSet;

/** Sentences for what Jakarta REST itself refuses: no such route, method or media type. */
final class HttpRefusals {

    private HttpRefusals() {}

    static ProblemDetails of(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return ProblemDetails.of(status, sentence(status, refused));
    }

    private static String sentence(int status, WebApplicationException refused) {
        return switch (status) {
            case 404 -> "There is nothing of this path. /docs lists what there is.";
            case 405 -> "This path does not take this method; it takes " + methods(refused) + ".";
            case 406 -> "This path has no answer of the type that the Accept header asks for; leave the header out.";
            case 415 -> "This path takes JSON: send the header Content-Type: application/json.";
            default -> String.valueOf(refused.getMessage());
        };
    }

    private static String methods(WebApplicationException refused) {
        Set<String> allowed = new TreeSet<>(refused.getResponse().getAllowedMethods());
        return String.join(", ", allowed);
    }
}
