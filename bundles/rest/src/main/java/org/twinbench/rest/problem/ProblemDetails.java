package org.twinbench.rest.problem;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.value.Mistake;

/**
 * What went wrong, as RFC 9457 has it; its media type is {@code application/problem+json}.
 *
 * @param type {@code about:blank}: the status says all there is to say about the sort
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what happened and what to do, as a sentence
 * @param instance path that was asked for
 * @param line line of malformed text, from 1
 * @param column column of malformed text, from 1
 * @param mistakes what is wrong in what was sent, all at once
 */
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        Optional<String> instance,
        Optional<Integer> line,
        Optional<Integer> column,
        Optional<List<Mistake>> mistakes) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Returns a problem of a status, with its sentence. */
    public static ProblemDetails of(int status, String detail) {
        return new ProblemDetails(
                "about:blank",
                StatusTitle.of(status),
                status,
                detail,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns this problem with the place in malformed text. */
    ProblemDetails at(int malformedLine, int malformedColumn) {
        return new ProblemDetails(
                type,
                title,
                status,
                detail,
                instance,
                Optional.of(malformedLine),
                Optional.of(malformedColumn),
                mistakes);
    }

    /** Returns this problem with what is wrong in what was sent. */
    ProblemDetails because(List<Mistake> found) {
        return new ProblemDetails(type, title, status, detail, instance, line, column, Optional.of(found));
    }

    /** Returns this problem with the path that was asked for. */
    public ProblemDetails in(String path) {
        return new ProblemDetails(type, title, status, detail, Optional.of(path), line, column, mistakes);
    }
}
