package org.twinbench.rest.extension;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.rest.problem.BadQuery;

/** What an uploaded jar is to be called: the query parameter says so, or the header {@code Content-Disposition}. */
final class UploadedFile {

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");

    private UploadedFile() {}

    /**
     * Returns the name; empty if nobody says one.
     *
     * @throws BadQuery if the body is a form, which holds the jar and is none
     */
    static Optional<String> name(Optional<String> query, Optional<String> disposition, Optional<String> contentType) {
        if (contentType.filter(type -> type.startsWith("multipart/")).isPresent()) {
            throw new BadQuery("The body must be the jar itself, not a form: curl --data-binary @FILE.jar.");
        }
        return query.or(
                () -> disposition.map(FILE_NAME::matcher).filter(Matcher::find).map(UploadedFile::value));
    }

    private static String value(Matcher name) {
        return Optional.ofNullable(name.group(1)).orElseGet(() -> name.group(2));
    }
}
