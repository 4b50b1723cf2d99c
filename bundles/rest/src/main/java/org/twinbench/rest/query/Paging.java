package org.twinbench.rest.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.problem.BadQuery;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most
 * @param cursor where the part begins: what the part before called {@code next}; empty for the first
 */
public record Paging(int limit, Optional<String> cursor) {

    /** Query parameter: how many items at most. */
    public static final String LIMIT = "limit";

    /** Query parameter: where to go on. */
    public static final String CURSOR = "cursor";

    private static final String DEFAULT_LIMIT = "100";
    private static final int HIGHEST_LIMIT = 1_000;

    /**
     * Reads the query parameters.
     *
     * @throws BadQuery if the limit is not a number from 1 to 1000
     */
    public static Paging of(Map<String, List<String>> query) {
        String limit = first(query, LIMIT).orElse(DEFAULT_LIMIT);
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > HIGHEST_LIMIT) {
            throw new BadQuery("limit is \"" + limit + "\"; allowed: 1 to " + HIGHEST_LIMIT + ".");
        }
        return new Paging(Integer.parseInt(limit), first(query, CURSOR));
    }

    /**
     * Returns the cursor as the number of the last item that was seen, 0 at the beginning.
     *
     * @throws BadQuery if it is none
     */
    public long after() {
        String text = cursor.orElse("0");
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadQuery("cursor is \"" + text + "\"; send what the last answer called next.");
        }
        return Long.parseLong(text);
    }

    /** Makes a page of items that begin after the cursor, one more than the limit where there are more. */
    public <E> Page<E> page(List<E> items, Function<E, String> cursorOf) {
        if (items.size() <= limit) {
            return new Page<>(items, Optional.empty());
        }
        return new Page<>(items.subList(0, limit), Optional.of(cursorOf.apply(items.get(limit - 1))));
    }

    /** Returns how many items {@link #page} wants to see. */
    public int enough() {
        return limit + 1;
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return Stream.ofNullable(query.get(name)).flatMap(List::stream).findFirst();
    }
}
