package org.twinbench.rest.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.rest.simulation.SimulationResource;

/**
 * A read of a simulation that nothing is to be decided or decoded for.
 *
 * @param route template of the route that is asked for
 * @param answer asks the resource
 */
record PlainRead(String route, Function<SimulationResource, Object> answer) {

    private static final String SIMULATION = "/api/v1/simulations/";
    private static final Pattern ADDRESS =
            Pattern.compile(Pattern.quote(SIMULATION) + "([0-9]{1,18})/(status|signals)");

    /** What stands for itself in an address. */
    private static final Pattern SELECTION = Pattern.compile("path=([\\w.*,/]*)");

    private static final Set<String> JSON = Set.of("*/*", "application/json");

    /** Returns what a request reads; empty if it is for Jersey. */
    static Optional<PlainRead> of(HttpServletRequest request) {
        String address = request.getRequestURI();
        if (!address.startsWith(SIMULATION) || !isPlain(request)) {
            return Optional.empty();
        }
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts.group(1));
        Optional<String> query = Optional.ofNullable(request.getQueryString());
        return parts.group(2).equals("status") ? status(id, query) : signals(id, query);
    }

    private static boolean isPlain(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && (accepted == null || JSON.contains(accepted))
                && request.getContentLengthLong() < 0
                && request.getHeader("Transfer-Encoding") == null;
    }

    private static Optional<PlainRead> status(long id, Optional<String> query) {
        return query.isPresent()
                ? Optional.empty()
                : Optional.of(new PlainRead(SIMULATION + "{id}/status", resource -> resource.status(id)));
    }

    private static Optional<PlainRead> signals(long id, Optional<String> query) {
        Matcher selection = SELECTION.matcher(query.orElse("path=*"));
        return selection.matches()
                ? Optional.of(new PlainRead(
                        SIMULATION + "{id}/signals", resource -> resource.signals(id, selection.group(1))))
                : Optional.empty();
    }
}
