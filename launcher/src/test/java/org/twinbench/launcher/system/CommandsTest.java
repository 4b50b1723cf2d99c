package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.Console.Answer;

/** The commands as people type them, each a process. */
final class CommandsTest {

    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void open() throws Exception {
        console = new Console(folder);
        console.takeExample("heated-tank.json");
    }

    /**
     * The steady levels of the published equations: K. H. Johansson, <i>The quadruple-tank process</i>, IEEE Transactions on
     * Control Systems Technology 8(3), 2000, with the minimum-phase parameters, in cm, s and V.
     */
    @Test
    void runsTheQuadrupleTankToItsPublishedEquilibrium() throws Exception {
        console.takeExample("quadruple-tank.json");
        Answer answer = console.type("run", "quadruple-tank.json", "--for", "2000s", "--csv", "out.csv");

        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains("Done: 33 min 20 s in "), answer.out());
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals(200_002, rows.size());
        Map<String, Double> last = row(rows.get(0), rows.get(rows.size() - 1));
        assertEquals(2000, last.get("time"));
        double one = 3.33 * 3.00;
        double two = 3.35 * 3.00;
        near(level((0.70 * one + 0.40 * two) / 0.071), last.get("tank1.level"));
        near(level((0.60 * two + 0.30 * one) / 0.057), last.get("tank2.level"));
        near(level(0.40 * two / 0.071), last.get("tank3.level"));
        near(level(0.30 * one / 0.057), last.get("tank4.level"));
    }

    /** Level in m of a tank from which this much flows per area of its outlet, in cm/s. */
    private static double level(double velocity) {
        return velocity * velocity / (2 * 981) / 100;
    }

    private static void near(double expected, double actual) {
        assertEquals(expected, actual, expected * 0.001);
    }

    private static Map<String, Double> row(String header, String row) {
        String[] names = header.split(",");
        double[] values =
                Arrays.stream(row.split(",")).mapToDouble(Double::parseDouble).toArray();
        Map<String, Double> byName = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            byName.put(names[i], values[i]);
        }
        return byName;
    }

    @Test
    void endsQuietlyWhenItsReaderHasSeenEnough() throws Exception {
        Process process = console.start("run", "heated-tank.json", "--for", "1000h", "--csv", "-");
        try (BufferedReader out = process.inputReader()) {
            assertTrue(out.readLine().startsWith("time,heater.heat,"));
            assertTrue(out.readLine().startsWith("0,45000,"));
        }

        assertEquals(0, Console.exitCode(process));
        assertEquals("Heated tank   6 components, 6 connections, step 10 ms, seed 1\n", console.err());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
    void printsItsSummaryOnControlC() throws Exception {
        Process process = console.start("run", "heated-tank.json", "--for", "10000h", "--csv", "out.csv");
        try (BufferedReader out = process.inputReader()) {
            assertTrue(out.readLine().startsWith("Heated tank   6 components"), console.err());
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(out.readLine().startsWith("Interrupted: "), console.err());
            assertEquals(130, Console.exitCode(process));
        }
        assertTrue(Files.readString(folder.resolve("out.csv")).endsWith("\n"), "the last row is whole");
    }

    @Test
    void reportsEveryMistakeOfABrokenMachine() throws Exception {
        String text = Files.readString(folder.resolve("heated-tank.json"));
        Files.writeString(
                folder.resolve("broken.json"),
                text.replace("\"area\"", "\"aera\"").replace("90 kW", "90 kg"));
        Answer answer = console.type("check", ".");

        assertEquals(2, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains("broken.json has 2 mistakes; nothing was run.\n"), answer.out());
        assertTrue(answer.out().contains("broken.json:37  components.tank.parameters.aera\n"), answer.out());
        assertTrue(answer.out().contains("heated-tank.json has no mistakes"), answer.out());
        assertEquals("", answer.err());
    }

    @Test
    void findsTheExamplesInTheCanonicalLayout() throws Exception {
        console.takeExample("quadruple-tank.json");
        Answer answer = console.type("format", "--check", ".");

        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        assertEquals(2, answer.out().lines().count(), answer.out());
    }

    @Test
    void showsTypesAndSaysWhatIsWrongWithAVendorsClass() throws Exception {
        String source =
                """
                package acme.servo;
                import org.osgi.service.component.annotations.*;
                import org.twinbench.api.component.*;
                @Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
                @ComponentType(id = "acme.servo", name = "Servo", category = "drive")
                public final class Servo implements Behavior {
                    @Out double position;
                    @Override public void outputs() { position = 1; }
                    @Override public void step(double dt) { position = 2; }
                }
                """;
        new VendorBundle("acme.servo", "1.2.0", Map.of("acme.servo.Servo", source), Map.of())
                .moveTo(console.data().resolve("deploy"), "servo.jar");
        Answer list = console.type("types");

        assertEquals(0, list.exitCode(), list.err());
        assertTrue(list.out().contains("  heater     Electric heater"), list.out());
        assertTrue(list.out().contains("1 type cannot be used"), list.out());
        assertTrue(list.out().contains("acme.servo  (acme.servo.Servo in acme.servo 1.2.0)"), list.out());
    }

    @Test
    void takesAVendorsCommandIntoItsHelp() throws Exception {
        Path jar = vendorsCommand().moveTo(console.data().resolve("deploy"), "hello.jar");

        assertFalse(console.type("--help").out().contains("hello"));
        Answer hello = console.type("hello", "--data", console.data().toString());
        assertEquals("Hello from a vendor\n", hello.out(), hello.err());
        assertTrue(console.type("--help").out().matches("(?s).*\n  hello +greet whoever calls\n.*"));
        assertTrue(console.type("hello", "--help").out().startsWith("Greet whoever calls.\nUsage: twinbench hello "));

        Files.delete(jar);
        assertEquals(2, console.type("hello").exitCode());
        assertFalse(console.type("--help").out().contains("hello"));
    }

    private static VendorBundle vendorsCommand() {
        String source =
                """
                package acme.hello;
                import org.osgi.service.component.annotations.*;
                import org.twinbench.api.command.*;
                import picocli.CommandLine.*;
                import picocli.CommandLine.Model.CommandSpec;
                @Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
                @CommandType(name = "hello")
                @Command(name = "hello", header = "greet whoever calls")
                public final class Hello implements TwinbenchCommand {
                    @Spec CommandSpec spec;
                    @Override public Integer call() {
                        spec.commandLine().getOut().println("Hello from a vendor");
                        return 0;
                    }
                }
                """;
        return new VendorBundle("acme.hello", "1.0.0", Map.of("acme.hello.Hello", source), Map.of());
    }

    @Test
    void asksForWhatWasProbablyMeant() throws Exception {
        Answer answer = console.type("chekc", "heated-tank.json");

        assertEquals(2, answer.exitCode());
        assertEquals(
                "There is no command \"chekc\". Did you mean \"check\"? twinbench --help lists all.\n", answer.err());
    }
}
