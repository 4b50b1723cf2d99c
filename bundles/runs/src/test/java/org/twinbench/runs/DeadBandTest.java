package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.run.RunFilter;
import org.twinbench.api.run.RunGap;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.storage.memory.MemoryRecordings;
import org.twinbench.storage.memory.MemoryStorage;

/** Runs of which signals are recorded with dead bands. */
@Timeout(60)
final class DeadBandTest {

    private final AtomicBoolean full = new AtomicBoolean();
    private final MemoryRecordings recordings = new MemoryRecordings();
    private final Host host =
            new Host(new MemoryStorage(), Optional.of(new FaultyRecordings(recordings, full)), Clock.systemUTC());

    @AfterEach
    void stop() {
        host.close();
    }

    private static RunRequest request(MachineModel machine, long ticks, String signals, Map<String, Value> deadBand) {
        return new RunRequest(
                Optional.empty(),
                machine,
                Host.settings(Double.POSITIVE_INFINITY, OptionalLong.of(ticks * Host.STEP)),
                signals,
                OptionalLong.empty(),
                deadBand,
                OptionalLong.empty());
    }

    private long run(long ticks, String signals, Map<String, Value> deadBand) {
        long id = host.runs
                .start(request(Host.machine(), ticks, signals, deadBand))
                .id();
        host.awaitEnd(id);
        return id;
    }

    @Test
    void aSignalWithADeadBandHasAGroupOfItsOwnAndTheOthersShareOne() {
        long id = run(500, "*", Map.of("vessel.level", Value.of("1 m"), "*.inflow", Value.of(0)));

        List<RecordedGroup> groups = recordings.groups(id);
        assertEquals(3, groups.size());
        assertEquals(3, groups.get(0).signals().size());
        assertEquals(501, groups.get(0).rows());
        assertEquals("[vessel.inflow 0:0 500:0]", host.samples(id).subList(3, 4).toString());
        assertEquals(2, groups.get(2).rows());
        assertEquals(500, groups.get(2).last());
        assertEquals(Optional.of(5.0), host.read(id).samples().until());
        assertEquals(3 * 501 + 4, host.runs.figures().samples());
        assertEquals(
                Optional.of(Map.of("vessel.level", Value.of("1 m"), "*.inflow", Value.of(0))),
                host.read(id).setup().recorded().deadBand());
    }

    @Test
    void heldTheRecordingIsTheRunButForTheBandAndTakesFewerSamplesAndBytes() {
        long all = run(5_000, "vessel.level", Map.of());
        long some = run(5_000, "vessel.level", Map.of("vessel.level", Value.of("1 mm")));

        TreeMap<Long, Double> truth = samples(all);
        TreeMap<Long, Double> held = samples(some);
        truth.forEach((tick, value) ->
                assertTrue(Math.abs(held.floorEntry(tick).getValue() - value) <= 0.001, tick + ": " + value));
        assertEquals(5_001, truth.size());
        assertTrue(held.size() < truth.size() / 2, held.size() + " samples");
        assertTrue(recordings.bytes(some) < recordings.bytes(all) / 2);
    }

    private TreeMap<Long, Double> samples(long id) {
        TreeMap<Long, Double> samples = new TreeMap<>();
        for (String sample :
                host.samples(id).get(0).substring("vessel.level ".length()).split(" ")) {
            int colon = sample.indexOf(':');
            samples.put(
                    Long.valueOf(sample.substring(0, colon)),
                    Double.longBitsToDouble(Long.parseLong(sample.substring(colon + 1))));
        }
        return samples;
    }

    @Test
    void aReplayRecordsTheSameSamples() {
        long id = run(
                1_000, "*", Map.of("*", Value.of(0), "vessel.level", Value.of("2 mm"), "gauge.*", Value.of("1 cm")));
        long again = host.runs.replay(id, Double.POSITIVE_INFINITY, false).id();
        host.awaitEnd(again);
        assertEquals(host.samples(id), host.samples(again));
        assertEquals(host.read(id).setup().recorded(), host.read(again).setup().recorded());
    }

    @Test
    void whatDoesNotFitIntoMemoryIsAGapOfTheseSignalsTooWithSamplesAroundIt() {
        full.set(true);
        Simulation simulation = host.runs.start(
                request(Host.vessels(250), 20_000, "*", Map.of("v1.level", Value.of("1 km"), "v2.ticks", Value.of(0))));
        Host.await(() -> host.state(simulation.id()) == RunState.STOPPED);
        full.set(false);
        host.awaitEnd(simulation.id());

        List<RunGap> gaps = host.read(simulation.id()).samples().gaps();
        assertEquals(1, gaps.size());
        assertEquals("The storage took no rows: The disk is full.", gaps.get(0).reason());
        assertEquals(1, host.runs.figures().gaps());
        assertEquals(3, recordings.gaps(simulation.id()).size());
        long before = Math.round(gaps.get(0).from() * 100) - 1;
        RecordedGroup level = recordings.groups(simulation.id()).get(1);
        assertEquals("v1.level", level.signals().get(0).path());
        assertEquals(before, level.last());
        assertTrue(host.runs.alarms(simulation.id()).stream()
                .anyMatch(alarm -> alarm.text().contains("are missing in the recording")));
    }

    @Test
    void aStorageThatReturnsGoesOnWithTheGroupsThatItHas() {
        Simulation simulation = host.runs.start(new RunRequest(
                Optional.empty(),
                Host.machine(),
                Host.settings(1, OptionalLong.empty()),
                "vessel.inflow,vessel.ticks",
                OptionalLong.empty(),
                Map.of("vessel.inflow", Value.of("1 L/s")),
                OptionalLong.empty()));
        simulation.pause();
        simulation.advance(100);
        host.recorder.unbind(host.runs.recordings());
        long left = simulation.status().tick();
        simulation.inputs(Map.of("vessel.inflow", Value.of("2 L/s")));
        simulation.advance(10);
        host.recorder.bind(recordings);
        simulation.stop();
        host.awaitEnd(simulation.id());

        assertEquals(2, recordings.groups(simulation.id()).size());
        assertEquals(List.of(), recordings.gaps(simulation.id()));
        long two = Double.doubleToRawLongBits(0.002);
        String inflow = host.samples(simulation.id()).get(1);
        assertTrue(inflow.startsWith("vessel.inflow 0:0 "), inflow);
        assertTrue(inflow.contains(" " + left + ":"), inflow);
        assertTrue(inflow.endsWith(" " + simulation.status().tick() + ":" + two), inflow);
        assertEquals(
                simulation.status().tick(),
                recordings.groups(simulation.id()).get(1).last());
    }

    @Test
    void everyMistakeInABandIsToldWithItsPathValueRangeAndWhatWasMeant() {
        RunRequest wrong = request(
                Host.machine(),
                10,
                "vessel.*,gauge.value",
                Map.of(
                        "vesel.level", Value.of("1 mm"),
                        "vessel.*", Value.of("1 K"),
                        "vessel.l*", Value.of("-1 mm"),
                        "gauge.input", Value.of(1),
                        "vessel.high", Value.of("1 milimeter"),
                        "gauge/value,gauge.val*", Value.of(true)));

        InvalidInput refusal = assertThrows(InvalidInput.class, () -> host.runs.start(wrong));

        Map<String, Mistake> mistakes = new TreeMap<>();
        refusal.mistakes().forEach(mistake -> mistakes.put(mistake.path(), mistake));
        String place = "/record/dead_band/";
        assertEquals(6, refusal.mistakes().size(), refusal.mistakes().toString());
        assertEquals(
                Optional.of("vessel.level"), mistakes.get(place + "vesel.level").suggestion());
        assertEquals(Optional.of("1 K"), mistakes.get(place + "vessel.*").value());
        assertEquals(
                Optional.of("0 m³/s or more"), mistakes.get(place + "vessel.*").range());
        assertEquals(
                Optional.of("0 m or more"), mistakes.get(place + "vessel.l*").range());
        assertEquals(Optional.of("1 mm"), mistakes.get(place + "vessel.l*").suggestion());
        assertEquals(
                Optional.of("vessel.level"), mistakes.get(place + "gauge.input").suggestion());
        assertEquals(
                Optional.of("1 milimeter"), mistakes.get(place + "vessel.high").value());
        assertTrue(mistakes.containsKey(place + "gauge~1value,gauge.val*"));
        assertEquals(List.of(), host.runs.list(RunFilter.ALL, 0, 10));
    }

    @Test
    void aTruthValueTakesABandOfAnyUnit() {
        long id = run(100, "vessel.high,vessel.level", Map.of("vessel.*", Value.of("1 mm")));
        assertEquals(2, recordings.groups(id).size());
    }

    @Test
    void aBandThatFitsSomeOfItsSignalsOnlySaysWhich() {
        RunRequest mixed = request(Host.machine(), 10, "vessel.*", Map.of("vessel.*", Value.of("1 mm")));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> host.runs.start(mixed));
        assertEquals(Optional.of("vessel.level"), refusal.mistakes().get(0).suggestion());
    }
}
