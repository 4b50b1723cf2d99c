package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.wiring.BundleWiring;
import org.twinbench.launcher.system.VendorBundle;

/** A vendor's component type comes and goes while a simulation uses it, and nothing of it stays. */
@Timeout(180)
final class ClassLoaderLeakTest {

    private static final int CYCLES = 50;
    private static final int COLLECTIONS = 20;
    private static final String EXTENSIONS = "/api/v1/extensions";
    private static final String SIMULATIONS = "/api/v1/simulations/";

    @TempDir
    static Path temporary;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    @Test
    void noClassLoaderOfAnExtensionThatWentIsKept() throws Exception {
        try (HttpPlatform host = HttpPlatform.start(temporary)) {
            Api api = host.api();
            api.await(EXTENSIONS);
            byte[] jar = counter().bytes();
            installed(host, jar);
            int simulation = startedMachine(api);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                awaitState(api, simulation, "running");
                JsonObject stopped =
                        api.post(EXTENSIONS + "/acme.counter/stop", "").json();
                assertFalse(stopped.containsKey("problem"), stopped::toString);
                awaitState(api, simulation, "suspended");
                assertEquals(
                        200,
                        api.send("DELETE", EXTENSIONS + "/acme.counter", "").status());
                installed(host, jar);
            }
            awaitState(api, simulation, "running");
            assertEquals(1, keptAfterCollection(1), "the loader that is in use");
            api.send("DELETE", EXTENSIONS + "/acme.counter", "");
            awaitState(api, simulation, "suspended");
            assertEquals(0, keptAfterCollection(0));
        }
        assertEquals(CYCLES + 1, loaders.size());
    }

    private static VendorBundle counter() {
        String source =
                """
                package acme.counter;
                import org.osgi.service.component.annotations.*;
                import org.twinbench.api.component.*;
                @Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
                @ComponentType(id = "acme.counter", name = "Counter", category = "test")
                public final class Counter implements Behavior {
                    enum Direction { UP, DOWN }
                    private static final double[] STEPS = {1, -1};
                    @Param Direction direction = Direction.UP;
                    @State double count;
                    @Out double value;
                    @Override public void step(double dt) {
                        count += STEPS[direction.ordinal()];
                        value = direction == Direction.UP ? count : -count;
                    }
                }
                """;
        return new VendorBundle("acme.counter", "1.0.0", Map.of("acme.counter.Counter", source), Map.of());
    }

    private void installed(HttpPlatform host, byte[] jar) throws Exception {
        Answer answer = host.api().upload(EXTENSIONS, jar, "Content-Type", "application/java-archive");
        assertEquals(201, answer.status(), answer.body());
        loaders.add(new WeakReference<>(host.platform()
                .bundle("acme.counter")
                .orElseThrow()
                .adapt(BundleWiring.class)
                .getClassLoader()));
    }

    private static int startedMachine(Api api) throws Exception {
        int machine = api.created(
                        "/api/v1/projects/1/machine-models/import",
                        "{\"twinbench\": 1, \"name\": \"Counted\", \"components\": {\"c\": {\"type\":"
                                + " \"acme.counter\"}}}")
                .getInt("id");
        return api.post(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + "}")
                .json()
                .getInt("id");
    }

    private long keptAfterCollection(int expected) {
        for (int i = 0; i < COLLECTIONS && kept() > expected; i++) {
            System.gc();
        }
        return kept();
    }

    private long kept() {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static void awaitState(Api api, int simulation, String state) throws Exception {
        JsonObject status = api.get(SIMULATIONS + simulation + "/status").json();
        while (!status.getString("state").equals(state)) {
            Thread.sleep(5);
            status = api.get(SIMULATIONS + simulation + "/status").json();
        }
    }
}
