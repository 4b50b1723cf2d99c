package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;

/** The Gogo shell, with commands piped into it as into a terminal. */
final class ShellTest {

    @TempDir
    Path temporary;

    @Test
    void commandsAreFunctionsOfTheShellWhoseOutputCanBePiped() throws Exception {
        Console console = new Console(temporary);
        console.takeExample("heated-tank.json");
        Files.writeString(temporary.resolve("broken.json"), "{");
        Process shell = console.start("shell", "--port", "0");
        try (Writer typed = shell.outputWriter(StandardCharsets.UTF_8)) {
            typed.write("twinbench:check heated-tank.json\n");
            typed.write("twinbench:check broken.json\n");
            typed.write("twinbench:types | grep pid\n");
            typed.write("lb -s | grep gogo.shell\n");
            typed.write("help\n");
            typed.write("help check\n");
        }
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, Console.exitCode(shell), console.err());
        assertTrue(out.contains("heated-tank.json"), out);
        assertTrue(out.contains("broken.json is not JSON"), out);
        assertTrue(out.contains("  pid  "), out);
        assertFalse(out.contains("  tank  "), out);
        assertTrue(out.contains("org.apache.felix.gogo.shell"), out);
        assertTrue(out.contains("twinbench:types\n"), out);
        assertTrue(out.contains("felix:lb\n"), out);
        assertTrue(out.contains("Usage: twinbench check "), out);
    }

    @Test
    void anOptionThatThereIsNotStartsNoShell() throws Exception {
        Console.Answer answer = new Console(temporary).type("shell", "--prot", "0");
        assertEquals(2, answer.exitCode(), answer.out());
        assertTrue(answer.err().contains("--port"), answer.err());
    }

    @Test
    void noOtherCommandStartsAShell() throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> entries = Files.list(BuiltDistribution.home().resolve("commands"))) {
            for (Path entry : entries.filter(file -> file.toString().endsWith(".properties"))
                    .toList()) {
                if (Files.readString(entry).matches("(?s).*features=[a-z,]*shell.*")) {
                    commands.add(entry.getFileName().toString());
                }
            }
        }
        assertEquals(List.of("shell.properties"), commands);
    }
}
