package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.VendorBundle;

/** A vendor's component type comes, is replaced, goes and returns while a machine uses it. */
@Timeout(120)
final class VendorTypeInUseTest {

    private static final String SIMULATIONS = "/api/v1/simulations/";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void theRunWaitsForItsTypeAndGoesOnWithItsStates() throws Exception {
        Path deployed = host.platform().deploy();
        Path jar = meter("1.0.0", "total", "1").moveTo(deployed, "meter.jar");
        api.await("/api/v1/component-types/acme.meter");
        int id = startedMachine();
        awaitTick(id, 20);

        meter("2.0.0", "@State(formerly = \"total\") double sum", "1000").moveTo(deployed, "meter.jar");
        awaitVersion("2.0.0");
        awaitState(id, "running");
        awaitTick(id, status(id).getInt("tick") + 2);
        command(id, "pause");
        double tick = status(id).getInt("tick");
        double total = reading(id);
        assertTrue(total >= 20 && total % 1000 >= 20 && total > 1000, "total is " + total + " at tick " + tick);
        command(id, "resume");

        Files.delete(jar);
        awaitState(id, "suspended");
        String message = status(id).getString("message");
        assertTrue(message.startsWith("meter: ") && message.contains("acme.meter"), message);
        double kept = reading(id);
        meter("2.0.1", "double sum", "1000").moveTo(deployed, "meter.jar");
        awaitState(id, "running");
        awaitTick(id, status(id).getInt("tick") + 2);
        assertTrue(reading(id) > kept);
        api.post(SIMULATIONS + "stop", "{\"simulation_id\": " + id + "}");
    }

    /** A meter that adds the same each tick to a state that its versions call differently. */
    private static VendorBundle meter(String version, String state, String increment) {
        String field = state.contains(" ") ? state.substring(state.lastIndexOf(' ') + 1) : state;
        String declaration = state.startsWith("@State") ? state : "@State double " + field;
        return new VendorBundle(
                "acme.meter",
                version,
                Map.of(
                        "acme.meter.Meter",
                        """
                        package acme.meter;
                        import org.osgi.service.component.annotations.*;
                        import org.twinbench.api.component.*;
                        @Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
                        @ComponentType(id = "acme.meter", name = "Meter", category = "test")
                        public final class Meter implements Behavior {
                            %s;
                            @Out double reading;
                            @Override public void step(double dt) { %s += %s; reading = %s; }
                        }
                        """
                                .formatted(declaration, field, increment, field)),
                Map.of());
    }

    private static int startedMachine() throws IOException, InterruptedException {
        JsonObject machine = api.created(
                "/api/v1/projects/1/machine-models/import",
                "{\"twinbench\": 1, \"name\": \"Metered\", \"components\": {\"meter\": {\"type\": \"acme.meter\"}}}");
        return api.post(SIMULATIONS + "start", "{\"machine_model_id\": " + machine.getInt("id") + "}")
                .json()
                .getInt("id");
    }

    private static JsonObject status(int id) throws IOException, InterruptedException {
        return api.get(SIMULATIONS + id + "/status").json();
    }

    private static double reading(int id) throws IOException, InterruptedException {
        return api.get(SIMULATIONS + id + "/signals?path=meter.reading")
                .json()
                .getJsonObject("signals")
                .getJsonObject("meter.reading")
                .getJsonNumber("value")
                .doubleValue();
    }

    private static void command(int id, String word) throws IOException, InterruptedException {
        assertEquals(200, api.post(SIMULATIONS + id + "/" + word, "").status());
    }

    private static void awaitTick(int id, int tick) throws IOException, InterruptedException {
        while (status(id).getInt("tick") < tick) {
            Thread.sleep(10);
        }
    }

    private static void awaitState(int id, String state) throws IOException, InterruptedException {
        while (!status(id).getString("state").equals(state)) {
            Thread.sleep(10);
        }
    }

    private static void awaitVersion(String version) throws IOException, InterruptedException {
        Answer answer = api.get("/api/v1/component-types/acme.meter");
        while (answer.status() != 200 || !answer.json().getString("version").equals(version)) {
            Thread.sleep(10);
            answer = api.get("/api/v1/component-types/acme.meter");
        }
    }
}
