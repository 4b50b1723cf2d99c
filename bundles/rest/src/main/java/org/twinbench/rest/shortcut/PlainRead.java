package org.twinbench.rest.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private static final int MOST_DIGITS = 18;
    private static final String ALL = "*";
    private static final String PATH = "path=";

    /** What stands for itself in an address. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.*,/]*");

    private static final Set<String> JSON = Set.of("*/*", "application/json");

    /** Returns what a request reads; empty if it is for Jersey. */
    static Optional<PlainRead> of(HttpServletRequest request) {
        String address = request.getRequestURI();
        int slash = address.indexOf('/', SIMULATION.length());
        if (!address.startsWith(SIMULATION) || !isNumber(address, SIMULATION.length(), slash) || !isPlain(request)) {
            return Optional.empty();
        }
        long id = Long.parseLong(address, SIMULATION.length(), slash, 10);
        Optional<String> query = Optional.ofNullable(request.getQueryString());
        return switch (address.substring(slash)) {
            case "/status" -> status(id, query);
            case "/signals" -> signals(id, query);
            default -> Optional.empty();
        };
    }

    private static boolean isNumber(String text, int begin, int end) {
        if (end <= begin || end > begin + MOST_DIGITS) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
        String selection = query.orElse(PATH + ALL);
        String path = selection.substring(Math.min(PATH.length(), selection.length()));
        boolean plain = selection.startsWith(PATH)
                && (path.equals(ALL) || PLAIN.matcher(path).matches());
        return plain
                ? Optional.of(new PlainRead(SIMULATION + "{id}/signals", resource -> resource.signals(id, path)))
                : Optional.empty();
    }
}
