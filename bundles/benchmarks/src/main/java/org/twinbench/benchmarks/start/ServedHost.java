package org.twinbench.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.twinbench.benchmarks.host.Host;

/** {@code twinbench serve} on a new data folder: ready when it has all component types and its example's time moves. */
final class ServedHost {

    private static final String TYPES = "/api/v1/component-types?limit=1000";
    private static final String SIMULATIONS = "/api/v1/simulations";
    private static final Pattern TYPE = Pattern.compile("\"category\":");
    private static final Pattern MOVING_TIME = Pattern.compile("\"tick\":[1-9]");
    private static final long SETTLED_MILLISECONDS = 3_000;

    private final Path distribution;
    private final long types;

    private ServedHost(Path distribution, long types) {
        this.distribution = distribution;
        this.types = types;
    }

    /** Learns from a start that is not timed how many component types there are. */
    static ServedHost of(Path distribution, Path data) throws IOException, InterruptedException {
        try (Host host = Host.serve(distribution, data)) {
            host.await(SIMULATIONS, ServedHost::timeMoves);
            Thread.sleep(SETTLED_MILLISECONDS);
            return new ServedHost(
                    distribution, host.get(TYPES).map(ServedHost::count).orElseThrow());
        }
    }

    /** Starts it, and ends it once it is ready. */
    Sample start(Path data) throws IOException, InterruptedException {
        try (Host host = Host.serve(distribution, data)) {
            host.await(SIMULATIONS, ServedHost::timeMoves);
            host.await(TYPES, answer -> count(answer) >= types);
            return Sample.of(host);
        }
    }

    private static boolean timeMoves(String simulations) {
        return MOVING_TIME.matcher(simulations).find();
    }

    private static long count(String types) {
        return TYPE.matcher(types).results().count();
    }
}
