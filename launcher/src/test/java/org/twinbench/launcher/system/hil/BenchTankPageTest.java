package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;

/** The page of the bench tank: its commands are typed as they stand there, on ports that are free. */
final class BenchTankPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("features/examples/bench-tank");

    @TempDir
    Path home;

    private final List<Process> running = new ArrayList<>();
    private final int controllerPort;
    private final int hostPort;
    private final String page;

    BenchTankPageTest() throws IOException {
        controllerPort = BenchTank.freePort();
        hostPort = BenchTank.freePort();
        page = Files.readString(FOLDER.resolve("README.md"));
    }

    @AfterEach
    void end() {
        running.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
        });
    }

    @Test
    void whoTypesItsCommandsHasAMachineThatIsControlled() throws Exception {
        List<String> commands = commands();
        assertEquals(5, commands.size(), commands::toString);
        said(commands.get(0) + " " + controllerPort, "listens at");
        type(commands.get(1));
        Path machine = home.resolve("bench-tank/bench-tank.json");
        Files.writeString(machine, Files.readString(machine).replace(":" + BenchTank.PORT, ":" + controllerPort));
        said(commands.get(2) + " --port " + hostPort + " --data " + home.resolve("data"), "data");
        assertTrue(answered(commands.get(3)).contains("\"id\":2"));
        String started = answered(commands.get(4));
        assertTrue(started.contains("\"state\":\"running\""), started);
        int id = id(started);
        String status = "curl -s http://127.0.0.1:7777/api/v1/simulations/" + id + "/bindings";
        Bench.await(
                "controlled", () -> answered(status).matches("(?s).*\"port\":\"answered.input\"[^}]*\"good\":true.*"));
    }

    @Test
    void theSignalsThatItNamesAreThere() throws IOException {
        String machine = Files.readString(FOLDER.resolve("bench-tank.json"));
        TreeSet<String> components = new TreeSet<>();
        for (String signal : found(page, "(?m)`([a-zA-Z]+)\\.[a-z]+`")) {
            components.add(signal);
        }
        assertFalse(components.isEmpty());
        for (String component : components) {
            assertTrue(machine.contains("\"" + component + "\": {"), () -> "README.md names " + component);
        }
    }

    private List<String> commands() {
        return found(page, "(?s)```\n(.*?)```").stream().flatMap(String::lines).toList();
    }

    private static List<String> found(String text, String expression) {
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static int id(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().getInt("id");
        }
    }

    private ProcessBuilder shell(String command) {
        String adapted = command.replace("launcher/twinbench", BuiltDistribution.home() + "/twinbench")
                .replace("127.0.0.1:7777", "127.0.0.1:" + hostPort);
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", adapted).directory(ROOT.toFile()).redirectErrorStream(true);
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (!command.startsWith("node")) {
            shell.environment().put("HOME", home.toString());
        }
        return shell;
    }

    private void type(String command) throws Exception {
        Process process = shell(command).inheritIO().start();
        assertEquals(0, process.waitFor(), command);
    }

    private String answered(String command) throws Exception {
        Process process = shell(command.replace("curl ", "curl -s ")).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }

    /** Types what goes on running, and waits until it says something. */
    private void said(String command, String wanted) throws Exception {
        Path out = home.resolve("said-" + running.size() + ".txt");
        Process process = shell("exec " + command).redirectOutput(out.toFile()).start();
        running.add(process);
        Bench.await(command + " says " + wanted, TimeUnit.MINUTES.toNanos(5), () -> Files.readString(out)
                .contains(wanted));
    }
}
