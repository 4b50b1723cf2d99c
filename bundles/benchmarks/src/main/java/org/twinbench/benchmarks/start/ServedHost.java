package org.twinbench.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** {@code twinbench serve} on a new data folder: ready when it has all component types and its example's time moves. */
final class ServedHost {

    private static final String TYPES = "/api/v1/component-types?limit=1000";
    private static final String SIMULATIONS = "/api/v1/simulations";
    private static final Pattern TYPE = Pattern.compile("\"category\":");
    private static final Pattern MOVING_TIME = Pattern.compile("\"tick\":[1-9]");
    private static final long SETTLED_MILLISECONDS = 3_000;

    private final Path script;
    private final long types;

    private ServedHost(Path script, long types) {
        this.script = script;
        this.types = types;
    }

    /** Learns from a start that is not timed how many component types there are. */
    static ServedHost of(Path distribution, Path data) throws IOException, InterruptedException {
        ServedHost untimed = new ServedHost(distribution.resolve("twinbench"), 1);
        int port = Host.freePort();
        try (Host host = Host.start(untimed.command(data, port), port)) {
            host.await(SIMULATIONS, ServedHost::timeMoves);
            Thread.sleep(SETTLED_MILLISECONDS);
            return new ServedHost(
                    untimed.script, host.get(TYPES).map(ServedHost::count).orElseThrow());
        }
    }

    /** Starts it, and ends it once it is ready. */
    Sample start(Path data) throws IOException, InterruptedException {
        int port = Host.freePort();
        try (Host host = Host.start(command(data, port), port)) {
            host.await(SIMULATIONS, ServedHost::timeMoves);
            host.await(TYPES, answer -> count(answer) >= types);
            return host.sample();
        }
    }

    private ProcessBuilder command(Path data, int port) {
        return new ProcessBuilder(
                script.toString(), "serve", "--port", Integer.toString(port), "--data", data.toString());
    }

    private static boolean timeMoves(String simulations) {
        return MOVING_TIME.matcher(simulations).find();
    }

    private static long count(String types) {
        return TYPE.matcher(types).results().count();
    }
}
