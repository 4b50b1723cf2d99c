package org.twinbench.rest.entries;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.rest.problem.BadQuery;

/** The header {@code If-Match}: the revision that a write is meant for. */
public final class IfMatch {

    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private IfMatch() {}

    /**
     * Returns the revision; empty if the header is absent or {@code *}.
     *
     * @throws BadQuery if it is not an ETag of ours
     */
    public static OptionalLong revision(Optional<String> header) {
        if (header.isEmpty() || header.get().strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher etag = ETAG.matcher(header.get().strip());
        if (!etag.matches()) {
            throw new BadQuery("If-Match takes one ETag as it was answered: \"7\", quotes included.");
        }
        return OptionalLong.of(Long.parseLong(etag.group(1)));
    }
}
