package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent twice with one Idempotency-Key is done once. */
final class IdempotencyTest {

    private static final String START = "/api/v1/simulations/start";
    private static final int CLIENTS = 20;

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
    void sameStartGivesTheFirstAnswerAgain() throws Exception {
        int before = simulations();
        Answer first = post(START, "\"a\"", body(1));
        Answer again = post(START, "\"a\"", body(1));
        assertEquals(201, first.status());
        assertEquals(201, again.status());
        assertEquals(first.body(), again.body());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(before + 1, simulations());
        assertNotEquals(first.body(), post(START, "\"b\"", body(1)).body());
    }

    @Test
    void oneKeyIsNotForTwoRequests() throws Exception {
        assertEquals(201, post(START, "\"c\"", body(1)).status());
        Answer refused = post(START, "\"c\"", body(2));
        assertEquals(422, refused.status());
        assertTrue(refused.json().getString("detail").contains("Idempotency-Key"));
        assertEquals(422, post("/api/v1/projects", "\"c\"", body(1)).status());
    }

    @Test
    void manyAtOnceStartOneSimulation() throws Exception {
        int before = simulations();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            answers.add(clients.submit(() -> post(START, "\"d\"", body(1))));
        }
        List<String> started = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            assertTrue(
                    answer.get().status() == 201 || answer.get().status() == 409,
                    answer.get().body());
            if (answer.get().status() == 201) {
                started.add(answer.get().body());
            }
        }
        clients.shutdown();
        assertEquals(1, started.stream().distinct().count());
        assertEquals(before + 1, simulations());
    }

    @Test
    void whatFailedMayBeSentAgain() throws Exception {
        String create = "{\"name\": \"twice\"}";
        api.created("/api/v1/projects", create);
        assertEquals(422, post("/api/v1/projects", "\"e\"", create).status());
        assertEquals(
                201, post("/api/v1/projects", "\"e\"", "{\"name\": \"thrice\"}").status());
    }

    @Test
    void keyThatIsNoneIsRefused() throws Exception {
        assertEquals(400, post(START, "\"a", body(1)).status());
        assertEquals(400, post(START, "x".repeat(200), body(1)).status());
    }

    private static String body(int seed) {
        return "{\"machine_model_id\": " + machine + ", \"seed\": " + seed + "}";
    }

    private static int simulations() throws Exception {
        return api.get("/api/v1/simulations?limit=1000").items().size();
    }

    private static Answer post(String path, String key, String body) throws Exception {
        return api.send("POST", path, body, "Content-Type", "application/json", "Idempotency-Key", key);
    }
}
