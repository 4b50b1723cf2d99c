package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.twinbench.api.library.Kind;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.Value;

/** A recording is the run, and so is its replay. */
final class ReplayLawsTest {

    private static final List<String> SIGNALS =
            List.of("gauge.value", "vessel.high", "vessel.inflow", "vessel.level", "vessel.ticks");

    @Property(tries = 25)
    void aReplayIsTheRunBitForBit(@ForAll @Size(max = 8) List<@IntRange(min = 1, max = 400) Integer> lengths) {
        try (Host host = new Host()) {
            Simulation simulation = host.paused();
            Probe probe = simulation.probe(SIGNALS);
            List<StringBuilder> seen = SIGNALS.stream().map(StringBuilder::new).toList();
            long from = simulation.status().tick() + 1;
            for (int i = 0; i < lengths.size(); i++) {
                change(simulation, i, lengths.get(i));
                for (int tick = 0; tick < lengths.get(i); tick++) {
                    simulation.advance(1);
                    see(probe, simulation.status().tick(), seen);
                }
            }
            simulation.stop();
            host.awaitEnd(simulation.id());

            List<String> recorded = host.samples(simulation.id());
            assertEquals(
                    seen.stream().map(StringBuilder::toString).toList(),
                    recorded.stream().map(line -> since(from, line)).toList());
            long again = host.runs
                    .replay(simulation.id(), Double.POSITIVE_INFINITY, false)
                    .id();
            host.awaitEnd(again);
            assertEquals(recorded, host.samples(again));
        }
    }

    private static void change(Simulation simulation, int i, int amount) {
        if (i % 2 == 0) {
            simulation.inputs(Map.of("vessel.inflow", Value.of(amount / 1_000.0)));
        } else {
            simulation.parameters(Map.of("vessel.area", Value.of(amount / 100.0)));
        }
    }

    private static void see(Probe probe, long tick, List<StringBuilder> seen) {
        double[] row = new double[SIGNALS.size()];
        probe.read(row);
        for (int i = 0; i < row.length; i++) {
            boolean real = probe.ports().get(i).kind() == Kind.REAL;
            long bits = real ? Double.doubleToRawLongBits(row[i]) : (long) row[i];
            seen.get(i).append(' ').append(tick).append(':').append(bits);
        }
    }

    /** The rows before the first that was seen are left out. */
    private static String since(long tick, String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.removeIf(word -> word.indexOf(':') > 0 && Long.parseLong(word.substring(0, word.indexOf(':'))) < tick);
        return String.join(" ", words);
    }
}
