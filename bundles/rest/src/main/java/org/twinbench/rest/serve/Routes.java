package org.twinbench.rest.serve;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.twinbench.api.command.NotUsable;

/** Tells when the routes answer, by asking them. */
final class Routes {

    private static final List<String> ASKED =
            List.of("/api/v1/projects", "/api/v1/component-types", "/api/v1/simulations", "/api/v1/runs");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PERIOD_MILLISECONDS = 25;
    private static final int TIMEOUT_MILLISECONDS = 5_000;

    private Routes() {}

    /**
     * Returns when the routes answer.
     *
     * @throws NotUsable if they do not within a minute
     */
    static void await(URI host) throws InterruptedException {
        long start = System.nanoTime();
        for (String path : ASKED) {
            while (!answers(host.resolve(path + "?limit=1"))) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new NotUsable(host + path + " does not answer. " + host + "/health and the log tell why.");
                }
                Thread.sleep(PERIOD_MILLISECONDS);
            }
        }
    }

    private static boolean answers(URI route) {
        try {
            HttpURLConnection connection = (HttpURLConnection) route.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
            connection.setReadTimeout(TIMEOUT_MILLISECONDS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
