package org.twinbench.commands.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.commands.Examples;
import org.twinbench.commands.KernelServices;
import org.twinbench.commands.dispatch.Console;
import org.twinbench.commands.dispatch.Console.Answer;

class RunCommandTest {

    private final KernelServices services = new KernelServices(List.of(Fuse.class));

    @TempDir
    private Path folder;

    private Path tank;

    @BeforeEach
    void copyTheHeatedTank() {
        tank = Examples.copy("heated-tank.json", folder);
    }

    @Test
    void printsHeaderSummaryAndTable() {
        Answer answer = run(tank, "--for", "2h", "--every", "1s", "--record", "tank.level");
        assertEquals(0, answer.exitCode(), answer.toString());
        assertEquals(
                "Heated tank   6 components, 6 connections, step 10 ms, seed 1",
                answer.out().get(0));
        assertTrue(answer.out().get(1).matches("Done: 2 h in .* \\(.* × real time, 720 000 steps\\)"), answer.text());
        assertTrue(answer.out().get(2).matches(" +start +end +min +max"), answer.text());
        assertTrue(
                answer.out().get(3).matches("  tank.level +0\\.600 +0\\.\\d{3} +0\\.\\d{3} +0\\.\\d{3}  m"),
                answer.text());
        assertTrue(
                answer.err().stream().allMatch(line -> line.matches(" +\\d+0 % .*")),
                "nothing but a line for each tenth");
    }

    @Test
    void warnsOfALoopThatFindsNoSolution() throws IOException {
        Path loop = Files.writeString(
                folder.resolve("loop.json"),
                """
                {
                  "twinbench": 1,
                  "name": "Loop",
                  "components": { "a": { "type": "gain", "parameters": { "bias": 1 } }, "b": { "type": "gain" } },
                  "connections": { "a.input": "b.output", "b.input": "a.output" },
                  "loops": { "a.output": "newton" }
                }
                """);
        Answer answer = run(loop, "--for", "1s", "--record", "a.*");
        assertEquals(0, answer.exitCode(), answer.toString());
        List<String> warnings = answer.err().stream()
                .filter(line -> line.contains("algebraic loop"))
                .toList();
        assertEquals(1, warnings.size(), answer.toString());
        assertTrue(
                warnings.get(0)
                        .startsWith("00:00:00  The algebraic loop through a.output finds no solution by newton"
                                + ", first at tick 0"),
                warnings.get(0));
    }

    @Test
    void writesEveryOutputAtEveryStep() throws IOException {
        List<String> rows = csv(tank, "--for", "1s");
        assertEquals(102, rows.size());
        assertTrue(rows.get(0).startsWith("time,heater.heat,"), rows.get(0));
        assertTrue(rows.get(0).contains(",tank.level,"), rows.get(0));
        assertFalse(rows.get(0).contains("tank.inflow"), "an input repeats what it is connected to");
        assertTrue(rows.get(1).startsWith("0,45000,"), rows.get(1));
        assertTrue(rows.get(30).startsWith("0.29,"), rows.get(30));
        assertTrue(rows.get(101).startsWith("1,"), rows.get(101));
    }

    @Test
    void writesTheSameBytesForTheSameInputAndOthersForAnotherSeed() throws IOException {
        List<String> once = csv(tank, "--for", "2s");
        assertEquals(once, csv(tank, "--for", "2s"));
        assertFalse(once.equals(csv(tank, "--for", "2s", "--seed", "2")));
    }

    @Test
    void aMachineWithoutContinuousStatesDoesNotMindTheSolver() throws IOException {
        assertEquals(csv(tank, "--for", "2s"), csv(tank, "--for", "2s", "--solver", "dormand_prince"));
    }

    @Test
    void recordsWhatIsAskedForAsOftenAsItIsAskedFor() throws IOException {
        List<String> rows = csv(tank, "--for", "10s", "--every", "1s", "--record", "tank.l*,tank.inflow");
        assertEquals("time,tank.inflow,tank.level", rows.get(0));
        assertEquals(12, rows.size());
        assertTrue(rows.get(11).startsWith("10,"), rows.get(11));
    }

    @Test
    void writesTheRowsToStandardOutputAndAllElseToStandardError() {
        Answer answer = run(tank, "--for", "1s", "--csv", "-");
        assertEquals(0, answer.exitCode());
        assertEquals(102, answer.out().size());
        assertTrue(answer.err().stream().anyMatch(line -> line.startsWith("Done: 1 s")), answer.toString());
    }

    @Test
    void setsParametersAndStartValuesInAnyUnit() throws IOException {
        List<String> rows = csv(
                tank,
                "--for",
                "10ms",
                "--record",
                "tank.level",
                "--set",
                "tank.level=70 cm",
                "--set",
                "tank.area=0.3 m2");
        assertEquals("0,0.7", rows.get(1));
    }

    @Test
    void reportsAMistakeOfAnOptionThere() {
        Answer answer = run(tank, "--set", "tank.area=3 kg", "--set", "heater.lag=1 s");
        assertEquals(2, answer.exitCode());
        assertEquals(tank + " has 1 mistake; nothing was run.", answer.err().get(0));
        assertEquals(
                "  --set tank.area=3 kg  components.tank.parameters.area",
                answer.err().get(1));
        Answer unknown = run(tank, "--set", "tnak.area=3");
        assertEquals(
                List.of("--set tnak.area=3: there is no component \"tnak\". Did you mean \"tank\"?"), unknown.err());
    }

    @Test
    void saysWhichOptionMakesNoSense() {
        assertEquals(2, run(tank, "--for", "5 kg").exitCode());
        assertTrue(run(tank, "--for", "5 kg").err().get(0).startsWith("--for: "));
        assertTrue(run(tank, "--step", "2h").err().get(0).startsWith("--step is \"2h\"; it must be from 1 us to 1 h."));
        assertTrue(run(tank, "--every", "15ms").err().get(0).startsWith("--every 15ms is no multiple of --step 10ms"));
        assertEquals(
                List.of("--record tnk.* matches no signal. Did you mean \"tank.*\"?"),
                run(tank, "--record", "tnk.*").err());
        assertEquals(
                List.of("--solver is \"rk5\"; write euler or rk4 or dormand_prince."),
                run(tank, "--solver", "rk5").err());
        assertEquals(
                List.of("--late-policy is \"drop\"; write catch_up or skip."),
                run(tank, "--late-policy", "drop").err());
        assertEquals(
                List.of("--relative-tolerance is 0.2; write a ratio from 1e-14 to 0.1."),
                run(tank, "--relative-tolerance", "0.2").err());
        assertEquals(
                List.of("--arm lets a coupled run write to its controllers; add --hil."),
                run(tank, "--arm").err());
    }

    @Test
    void saysThatTheCsvFileCannotBeWritten() {
        Answer answer = run(tank, "--csv", folder.resolve("no/such/out.csv").toString());
        assertEquals(4, answer.exitCode());
        assertTrue(answer.err().get(0).contains("cannot be written"), answer.toString());
    }

    @Test
    void namesTheComponentThatStopsTheRunAndHowToSeeItAgain() throws IOException {
        Path fuse = fuse();
        Answer answer = run(fuse, "--set", "f1.holds=2 s");
        assertEquals(3, answer.exitCode(), answer.toString());
        List<String> last =
                answer.err().subList(answer.err().size() - 2, answer.err().size());
        assertTrue(
                last.get(0).startsWith("00:00:02  f1 stopped the run: whole is NaN, first at tick 201"),
                answer.toString());
        assertEquals(
                "          reproduce: twinbench run " + fuse + " --for 3s --set 'f1.holds=2 s' --seed 1", last.get(1));
        assertTrue(
                answer.out().get(1).startsWith("Failed: 2 s 10 ms")
                        || answer.out().get(1).startsWith("Failed: 2.01 s"),
                answer.text());
    }

    @Test
    void showsWhereAComponentThrew() throws IOException {
        Answer answer = run(fuse(), "--set", "f1.loud=true");
        assertEquals(3, answer.exitCode());
        String err = String.join("\n", answer.err());
        assertTrue(err.contains("f1 stopped the run: it threw java.lang.IllegalStateException: blown"), err);
        assertTrue(err.contains("Fuse.step(Fuse.java:"), err);
    }

    @Test
    void printsTheSummaryWhenItIsInterrupted() {
        Thread.currentThread().interrupt();
        Answer answer = Console.type(services::run, "run", tank.toString(), "--for", "1h");
        assertEquals(130, answer.exitCode());
        assertTrue(answer.out().get(1).startsWith("Interrupted: "), answer.text());
        assertFalse(Thread.interrupted(), "the mark was left on the thread");
    }

    @Test
    void keepsThePaceThatIsAskedFor() {
        long start = System.nanoTime();
        run(tank, "--for", "1s", "--speed", "4");
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis >= 230, millis + " ms for a second at four times real time");
    }

    private Path fuse() throws IOException {
        return Files.writeString(
                folder.resolve("fuse.json"),
                "{ \"twinbench\": 1, \"name\": \"Fuse\", \"components\": { \"f1\": { \"type\": \"acme.fuse\" } } }\n");
    }

    private List<String> csv(Path machine, String... words) throws IOException {
        Path file = folder.resolve("out.csv");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--csv", file.toString()));
        Answer answer = run(machine, all.toArray(String[]::new));
        assertEquals(0, answer.exitCode(), answer.toString());
        return Files.readAllLines(file);
    }

    private Answer run(Path machine, String... words) {
        List<String> all = new ArrayList<>(List.of("run", machine.toString()));
        all.addAll(List.of(words));
        return Console.type(services::run, all.toArray(String[]::new));
    }
}
