package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads. */
final class MetricsTest {

    private static final String SIMULATIONS = "/api/v1/simulations/";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;
    private static int machine;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        machine = api.created("/api/v1/projects/1/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void figuresOfProcessAndHostAreThere() throws Exception {
        Answer answer = api.get("/metrics");
        assertEquals(
                "text/plain; version=0.0.4; charset=utf-8",
                answer.header("Content-Type").replace(";charset", "; charset"));
        Map<String, Double> samples = PrometheusText.samples(answer.body());
        assertTrue(samples.get("jvm_threads_live_threads") > 0);
        assertTrue(samples.get("twinbench_library_types") > 10);
        assertEquals(0, samples.get("twinbench_event_clients"));
        assertTrue(families(samples)
                .containsAll(Set.of(
                        "jvm_memory_used_bytes",
                        "process_cpu_usage",
                        "twinbench_build_info",
                        "twinbench_events_total",
                        "twinbench_recorder_quota_bytes",
                        "twinbench_recorder_samples_total",
                        "twinbench_log_lines_total")));
    }

    @Test
    void seriesOfASimulationComeAndGoWithIt() throws Exception {
        int id = api.created(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + ", \"speed\": \"max\"}")
                .getInt("id");
        api.post(SIMULATIONS + id + "/pause", "");
        long tick = api.get(SIMULATIONS + id + "/status").json().getInt("tick");
        String labels = "{machine=\"Heated tank\",simulation=\"" + id + "\"";
        Map<String, Double> samples = samples();
        assertEquals(tick, samples.get("twinbench_simulation_ticks_total" + labels + "}"));
        assertEquals(1, samples.get("twinbench_simulation_state" + labels + ",state=\"paused\"}"));
        assertEquals(0, samples.get("twinbench_simulation_state" + labels + ",state=\"running\"}"));
        assertTrue(samples.containsKey("twinbench_simulation_late_ticks_total" + labels + "}"));
        assertTrue(samples.containsKey("twinbench_simulation_speed_achieved" + labels + "}"));
        assertTrue(samples.containsKey("twinbench_simulation_lateness_seconds"
                + labels.replace("simulation", "quantile=\"0.99\",simulation") + "}"));
        api.send("DELETE", SIMULATIONS + id, "");
        assertTrue(samples().keySet().stream().noneMatch(key -> key.contains("simulation=\"" + id + "\"")));
    }

    @Test
    void requestsAreTimedByRouteWhateverIsAsked() throws Exception {
        samples();
        for (int i = 0; i < 50; i++) {
            api.get("/api/v1/projects/" + (1_000 + i));
            api.get("/api/v1/nothing/" + i);
            api.get("/nothing/" + i);
        }
        Map<String, Double> samples = samples();
        assertEquals(50, samples.get(requests("/api/v1/projects/{id}", 404)));
        assertTrue(samples.get(requests("other", 404)) >= 100);
        long routes = samples.keySet().stream()
                .filter(key -> key.startsWith("http_server_requests_seconds_count"))
                .count();
        assertTrue(routes < 30, samples.keySet().toString());
    }

    @Test
    void whatManyReadIsTimedUnderItsRoute() throws Exception {
        samples();
        int id = api.created(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + "}")
                .getInt("id");
        double before = samples().getOrDefault(requests(SIMULATIONS + "{id}/signals", 200), 0.0);
        api.get(SIMULATIONS + id + "/signals");
        api.send("GET", SIMULATIONS + id + "/signals", "", "Accept", "application/json;q=0.5");
        assertEquals(before + 2, samples().get(requests(SIMULATIONS + "{id}/signals", 200)));
    }

    @Test
    void clientsOfEventsAreCounted() throws Exception {
        samples();
        try (EventClient client = EventClient.follow(HttpClient.newHttpClient(), api, "")) {
            assertEquals(1, samples().get("twinbench_event_clients"));
            api.created("/api/v1/projects", "{\"name\": \"counted\"}");
            client.await("workspace");
        }
    }

    private static String requests(String route, int status) {
        return "http_server_requests_seconds_count{method=\"GET\",status=\"" + status + "\",uri=\"" + route + "\"}";
    }

    private static Map<String, Double> samples() throws Exception {
        return PrometheusText.samples(api.get("/metrics").body());
    }

    private static Set<String> families(Map<String, Double> samples) {
        return samples.keySet().stream().map(key -> key.replaceAll("\\{.*", "")).collect(Collectors.toSet());
    }
}
