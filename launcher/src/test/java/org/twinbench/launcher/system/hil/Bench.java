package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.twinbench.launcher.system.http.Answer;
import org.twinbench.launcher.system.http.Api;

/** What the tests of this room ask of a host. */
record Bench(Api api) {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int LOOK_MILLISECONDS = 20;

    /** Something that comes true, or fails in a way that may pass. */
    @FunctionalInterface
    interface Condition {

        boolean holds() throws Exception;
    }

    /** Waits until something holds, and returns how long that took, in s. */
    static double await(String what, Condition condition) throws Exception {
        return await(what, PATIENCE_NANOS, condition);
    }

    static double await(String what, long patienceNanos, Condition condition) throws Exception {
        long began = System.nanoTime();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() - began < patienceNanos, what);
            Thread.sleep(LOOK_MILLISECONDS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    int imported(String machine) throws Exception {
        return api.created("/api/v1/projects/1/machine-models/import", machine).getInt("id");
    }

    /** Starts a machine. @param more members of the request, each behind a comma */
    Started started(int machine, String more) throws Exception {
        return new Started(
                api,
                api.created("/api/v1/simulations/start", "{\"machine_model_id\": " + machine + more + "}")
                        .getInt("id"));
    }

    /** A simulation. */
    record Started(Api api, int id) {

        private String path(String behind) {
            return "/api/v1/simulations/" + id + "/" + behind;
        }

        JsonObject status() throws Exception {
            return api.get(path("status")).json();
        }

        long tick() throws Exception {
            return status().getJsonNumber("tick").longValue();
        }

        boolean isIn(String state) throws Exception {
            return status().getString("state").equals(state);
        }

        List<JsonObject> alarms() throws Exception {
            return status().getJsonArray("alarms").getValuesAs(JsonObject.class);
        }

        JsonObject link() throws Exception {
            return api.get(path("links")).items().get(0);
        }

        boolean isConnected() throws Exception {
            return link().getString("state").equals("connected");
        }

        JsonObject binding(String port) throws Exception {
            return api.get(path("bindings")).items().stream()
                    .filter(binding -> binding.getString("port").equals(port))
                    .findFirst()
                    .orElseThrow();
        }

        boolean isGood(String port) throws Exception {
            return binding(port).getBoolean("good");
        }

        double value(String port) throws Exception {
            return binding(port).getJsonNumber("value").doubleValue();
        }

        long written(String port) throws Exception {
            return binding(port).getJsonObject("writes").getJsonNumber("count").longValue();
        }

        void tell(String command, String json) throws Exception {
            Answer answer = api.post(path(command), json);
            assertTrue(answer.status() < 300, answer::body);
        }

        void stop() throws Exception {
            api.post("/api/v1/simulations/stop", "{\"simulation_id\": " + id + "}");
        }

        /** Waits until it has ended, as it is about to, and everything is written down. */
        void awaitEnd() throws Exception {
            awaitEnd(PATIENCE_NANOS);
        }

        void awaitEnd(long patienceNanos) throws Exception {
            Bench.await("ended", patienceNanos, () -> api.get("/api/v1/runs/" + id)
                    .json()
                    .getString("state")
                    .equals("stopped"));
        }

        /** Returns a signal of all rows that were recorded. */
        double[] recorded(String signal) throws Exception {
            List<Double> values = new ArrayList<>();
            api.get("/api/v1/runs/" + id + "/export.csv?signals=" + signal)
                    .body()
                    .lines()
                    .skip(1)
                    .forEach(row -> values.add(Double.valueOf(row.substring(row.lastIndexOf(',') + 1))));
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
