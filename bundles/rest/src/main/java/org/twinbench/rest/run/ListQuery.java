package org.twinbench.rest.run;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinbench.api.run.RunFilter;
import org.twinbench.api.run.RunState;
import org.twinbench.rest.problem.BadQuery;
import org.twinbench.rest.query.Word;

/** Which runs are asked for, and in which order. */
final class ListQuery {

    static final String ORDER = "order";
    static final String MACHINE = "machine_model_id";
    static final String STATE = "state";
    static final String PINNED = "pinned";

    private ListQuery() {}

    /**
     * Reads the query parameters.
     *
     * @throws BadQuery if one makes no sense, with what is allowed
     */
    static RunFilter filter(MultivaluedMap<String, String> query) {
        return new RunFilter(
                Optional.ofNullable(query.getFirst(MACHINE)).map(ListQuery::id),
                Word.of(query, STATE, states()).map(state -> RunState.valueOf(state.toUpperCase(Locale.ROOT))),
                Word.truth(query, PINNED),
                Word.of(query, ORDER, List.of("oldest", "newest")).equals(Optional.of("newest")));
    }

    private static List<String> states() {
        return Arrays.stream(RunState.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static long id(String given) {
        if (!given.matches("[0-9]{1,18}")) {
            throw new BadQuery(MACHINE + " is \"" + given + "\"; it is the number of a machine model.");
        }
        return Long.parseLong(given);
    }
}
