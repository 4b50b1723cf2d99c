package org.twinbench.rest.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.twinbench.rest.problem.BadQuery;

/** Query parameters that are one of some words. */
public final class Word {

    private Word() {}

    /**
     * Reads a query parameter.
     *
     * @throws BadQuery if it is none of the words, with those that are allowed
     */
    public static Optional<String> of(MultivaluedMap<String, String> query, String name, List<String> allowed) {
        Optional<String> given = Optional.ofNullable(query.getFirst(name));
        if (given.isPresent() && !allowed.contains(given.get())) {
            throw new BadQuery(name + " is \"" + given.get() + "\"; allowed: " + String.join(", ", allowed) + ".");
        }
        return given;
    }

    /**
     * Reads a query parameter that is true or false.
     *
     * @throws BadQuery if it is neither
     */
    public static Optional<Boolean> truth(MultivaluedMap<String, String> query, String name) {
        return of(query, name, List.of("true", "false")).map(Boolean::valueOf);
    }
}
