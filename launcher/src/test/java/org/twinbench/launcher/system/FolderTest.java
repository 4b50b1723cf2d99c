package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;

/** The command serve on a folder of machine files, as people start it, edit here and there, and stop it. */
final class FolderTest {

    private static final int NOT_USABLE = 4;
    private static final long PATIENCE_NANOSECONDS = 60_000_000_000L;

    @TempDir
    Path temporary;

    private Console console;
    private Path plant;
    private Path oven;

    @BeforeEach
    void putAMachineIntoAFolder() throws Exception {
        console = new Console(temporary);
        plant = Files.createDirectory(temporary.resolve("plant"));
        oven = Files.createDirectory(plant.resolve("line1")).resolve("oven.json");
        Files.copy(BuiltDistribution.home().resolve("features/examples/heated-tank.json"), oven);
    }

    @Test
    void editsHereAreOneLineThereAndEditsThereAreSeenHere() throws Exception {
        try (Served host = new Served(console, plant.toString())) {
            assertEquals("{\"items\":[]}", host.get("/api/v1/simulations"));
            String machine = "/api/v1/machine-models/" + host.machine();
            List<String> before = Files.readAllLines(oven);
            host.patch(component(host, "tank"), "{\"parameters\":{\"height\":\"1.5 m\"}}");
            await(() -> !Files.readAllLines(oven).equals(before));
            List<String> after = Files.readAllLines(oven);
            assertEquals(
                    1, after.stream().filter(line -> !before.contains(line)).count());
            assertEquals(before.size(), after.size());

            String tag = host.tag(machine);
            Files.writeString(oven, Files.readString(oven).replace("90 kW", "91 kW"));
            await(() -> !host.tag(machine).equals(tag));
            assertTrue(host.get("/api/v1/components?name=heater").contains("91 kW"));

            String broken = Files.readString(oven).replace("\"lag\": \"5 s\"", "\"lagg\": \"5 s\"");
            Files.writeString(oven, broken);
            await(() -> host.get("/health").contains("lagg"));
            assertTrue(host.get("/health").contains("\"state\":\"degraded\",\"reasons\":[\"line1/oven.json:9: "));
            assertTrue(host.get("/api/v1/folder").contains("\"line\":9"));
            assertEquals(broken, Files.readString(oven));

            Files.delete(oven);
            await(() -> host.tag(machine).isEmpty());
        }
    }

    @Test
    void anEditThatWasAnsweredIsWrittenThoughTheHostIsKilled() throws Exception {
        try (Served host = new Served(console, plant.toString())) {
            host.patch(component(host, "tank"), "{\"parameters\":{\"height\":\"1.5 m\"}}");
            host.kill();
        }
        try (Served host = new Served(console, plant.toString())) {
            assertTrue(Files.readString(oven).contains("\"height\": \"1.5 m\""));
            assertNotEquals("", host.tag("/api/v1/machine-models/" + host.machine()));
            Console second = new Console(Files.createDirectory(temporary.resolve("second")));
            Console.Answer refused = second.type("serve", plant.toString(), "--port", "0");
            assertEquals(NOT_USABLE, refused.exitCode());
            assertEquals(
                    "The folder " + plant.toRealPath() + " is open in another Twinbench already."
                            + " Work with that one, or stop it first.",
                    refused.err().strip());
        }
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() throws Exception {
        Console.Answer refused = console.type("serve", "plnat", "--port", "0");
        assertEquals(NOT_USABLE, refused.exitCode());
        assertEquals(
                "twinbench: There is no folder " + temporary.resolve("plnat") + ". Make it first, or name another.",
                refused.err().strip());
    }

    private static String component(Served host, String name) throws Exception {
        String found = host.get("/api/v1/components?name=" + name);
        return "/api/v1/components/" + found.replaceFirst(".*?\"id\":([0-9]+).*", "$1");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertTrue(System.nanoTime() - start < PATIENCE_NANOSECONDS, "it has not come");
            Thread.sleep(20);
        }
    }
}
