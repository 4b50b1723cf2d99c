package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.kernel.assembly.Assembler;

/** What holds for every machine with algebraic loops. */
final class LoopLawsTest {

    private static final List<String> METHODS = List.of("newton", "fixed_point", "delay");
    private static final Pattern PORT = Pattern.compile("\"loops\": \\{ \"(.*)\": \"newton\" \\}");

    /** Components of two wires, connected at random; their loops are contractions, so that every method finds the solution. */
    private static MachineModel tangle(Random random, int size, int every, String method) {
        Bench bench = new Bench().with("noise", "noise");
        for (int i = 0; i < size; i++) {
            bench.with("c" + i, "cross").every("c" + i, every);
            bench.connect("c" + i + ".a", random.nextInt(4) == 0 ? "noise.output" : output(random, size));
            bench.connect("c" + i + ".b", output(random, size));
        }
        return treated(bench, method);
    }

    private static String output(Random random, int size) {
        return "c" + random.nextInt(size) + (random.nextBoolean() ? ".sum" : ".difference");
    }

    /** Does what the problems suggest until there are none. */
    private static MachineModel treated(Bench bench, String method) {
        Assembler assembler = new Assembler(Bench.CATALOG, Bench.UNITS);
        List<Problem> problems =
                assembler.assemble(bench.machine(), Path.of("")).problems();
        while (!problems.isEmpty()) {
            for (Problem problem : problems) {
                Matcher port = PORT.matcher(problem.mistake().suggestion().orElseThrow());
                assertTrue(port.matches(), problem.toString());
                bench.loop(port.group(1), method);
            }
            problems = assembler.assemble(bench.machine(), Path.of("")).problems();
        }
        return bench.machine();
    }

    @Property(tries = 150)
    void theOrderOfTheFileChangesNoBit(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(max = 2) int method) {
        MachineModel machine = tangle(new Random(seed), size, 1, METHODS.get(method));
        assertEquals(
                RandomMachines.fingerprint(machine),
                RandomMachines.fingerprint(Shuffling.shuffled(machine, new Random(~seed))));
    }

    @Property(tries = 150)
    void aSolvedLoopLeavesEveryWireWithWhatItsInputsGive(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(max = 1) int method) {
        Simulation run =
                Bench.engine().prepare(1, tangle(new Random(seed), size, 1, METHODS.get(method)), Bench.settings());
        double tolerance = method == 0 ? 1e-12 : 1e-7;
        for (int tick = 0; tick < 5; tick++) {
            run.advance(1);
            assertTrue(run.status().alarms().isEmpty());
            for (int i = 0; i < size; i++) {
                double a = Bench.real(run, "c" + i + ".a");
                double b = Bench.real(run, "c" + i + ".b");
                assertEquals(1 + 0.25 * (a + b), Bench.real(run, "c" + i + ".sum"), tolerance);
                assertEquals(2 + 0.25 * (a - b), Bench.real(run, "c" + i + ".difference"), tolerance);
            }
        }
    }

    @Property(tries = 150)
    void aRestoredRunIsTheUninterruptedRun(
            @ForAll long seed,
            @ForAll @IntRange(max = 2) int method,
            @ForAll @IntRange(min = 1, max = 3) int every,
            @ForAll @IntRange(max = 6) int before) {
        MachineModel model = tangle(new Random(seed), 6, every, METHODS.get(method));
        PlanRun through = new PlanRun(model, 10_000_000);
        PlanRun replaced = new PlanRun(model, 10_000_000);
        through.advance(before);
        replaced.advance(before);
        replaced.replace();
        for (int i = 0; i < 6; i++) {
            assertArrayEquals(through.bits(), replaced.bits());
            through.advance(1);
            replaced.advance(1);
        }
    }
}
