package org.twinbench.commands.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.commands.Examples;
import org.twinbench.commands.KernelServices;
import org.twinbench.commands.dispatch.Console;
import org.twinbench.commands.dispatch.Console.Answer;

class CheckCommandTest {

    private final KernelServices services = new KernelServices();

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithTheHeatedTank() {
        Path tank = Examples.copy("heated-tank.json", folder);
        Answer answer = check(tank);
        assertEquals(0, answer.exitCode(), answer.text());
        assertTrue(answer.text().startsWith(tank + " has no mistakes: 6 components, 6 connections"), answer.text());
    }

    @Test
    void reportsEveryMistakeWithFileLineAndPath() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"),
                Examples.text("heated-tank.json")
                        .replace("\"area\"", "\"aera\"")
                        .replace("\"90 kW\"", "\"90 kg\""));
        Answer answer = check(broken);
        assertEquals(2, answer.exitCode());
        List<String> lines = answer.out();
        assertEquals(broken + " has 2 mistakes; nothing was run.", lines.get(0));
        assertTrue(lines.contains("  " + broken + ":9  components.heater.parameters.ratedPower"), answer.text());
        assertTrue(lines.contains("  " + broken + ":37  components.tank.parameters.aera"), answer.text());
        assertTrue(answer.text().contains("Did you mean \"area\"?"), answer.text());
        assertEquals(List.of(), answer.err());
    }

    @Test
    void namesEveryPortOfAnAlgebraicLoop() throws IOException {
        Path loop = Files.writeString(
                folder.resolve("loop.json"),
                """
                {
                  "twinbench": 1,
                  "name": "Loop",
                  "components": { "a": { "type": "gain" }, "b": { "type": "gain" } },
                  "connections": { "a.input": "b.output", "b.input": "a.output" }
                }
                """);
        Answer answer = check(loop);
        assertEquals(2, answer.exitCode(), answer.text());
        assertTrue(answer.text().contains("  " + loop + ":5  connections\n    Algebraic loop"), answer.text());
        assertTrue(answer.text().contains("a.output") && answer.text().contains("b.output"), answer.text());
    }

    @Test
    void saysWhereAFileIsNotJson() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"twinbench\": 1,,\n}\n");
        Answer answer = check(broken);
        assertEquals(2, answer.exitCode());
        assertEquals(broken + " is not JSON; nothing was run.", answer.out().get(0));
        assertTrue(answer.out().get(1).startsWith("  " + broken + ":2:"), answer.text());
    }

    @Test
    void goesOnWithTheOtherFilesAfterAWrongOne() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"twinbench\": ");
        Examples.copy("heated-tank.json", folder);
        Answer answer = check(folder);
        assertEquals(2, answer.exitCode());
        assertTrue(answer.text().contains("heated-tank.json has no mistakes"), answer.text());
    }

    @Test
    void wantsAPath() {
        Answer answer = Console.type(services::check, "check");
        assertEquals(2, answer.exitCode());
        assertEquals(List.of("Missing required parameter: 'PATH'.", "See: twinbench check --help"), answer.err());
    }

    private Answer check(Path path) {
        return Console.type(services::check, "check", path.toString());
    }
}
