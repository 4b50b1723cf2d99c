package org.twinbench.rest.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

class SettingsReaderTest {

    private static final Path FOLDER = Path.of("files");
    private static final Value MACHINE = Value.of(4);

    @Test
    void everythingButTheMachineHasADefault() {
        assertEquals(SimulationSettings.defaults(FOLDER), read(request(Map.of())));
    }

    @Test
    void numbersAreSeconds() {
        SimulationSettings settings =
                read(request(Map.of("step", Value.of(0.001), "speed", Value.of(10), "duration", Value.of(60))));
        assertEquals(1_000_000, settings.stepNanos());
        assertEquals(10, settings.speed());
        assertEquals(OptionalLong.of(60_000_000_000L), settings.durationNanos());
    }

    @Test
    void textsAreQuantitiesOfTime() {
        assertEquals(5_000_000, read(with("step", Value.of("5 ms"))).stepNanos());
    }

    @Test
    void maxIsAsFastAsPossible() {
        assertEquals(
                Double.POSITIVE_INFINITY, read(with("speed", Value.of("max"))).speed());
    }

    @Test
    void everyMistakeIsFoundAtOnce() {
        InvalidInput refusal = assertThrows(
                InvalidInput.class,
                () -> read(request(
                        Map.of("step", Value.of("5 kg"), "speed", Value.of("fast"), "duration", Value.of(-1)))));
        assertEquals(
                List.of("/step", "/speed", "/duration"),
                refusal.mistakes().stream().map(Mistake::path).toList());
    }

    @Test
    void stepsBeyondTheirRangeAreRefusedWithIt() {
        for (double step : new double[] {0, -1, 3_601, 1e-7, 1e300}) {
            InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(with("step", Value.of(step))));
            assertEquals("/step", refusal.mistakes().get(0).path());
        }
    }

    @Test
    void speedIsAboveZero() {
        for (Value speed : List.of(Value.of(0), Value.of(-1), Value.of("10"), Value.of(true))) {
            assertThrows(InvalidInput.class, () -> read(with("speed", speed)));
        }
    }

    @Test
    void whatIsRecordedIsReadWithIt() {
        RunRequest request = reading(recording(Value.of("100 ms"), Value.of(3_600)));
        assertEquals("tank.*", request.signals());
        assertEquals(OptionalLong.of(10), request.every());
        assertEquals(Map.of("tank.level", Value.of("1 mm")), request.deadBand());
        assertEquals(OptionalLong.of(3_600_000_000_000L), request.keepNanos());
    }

    @Test
    void rowsAreAWholeNumberOfStepsApartAndKeptForSomeTime() {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> reading(recording(Value.of("15 ms"), Value.of(0))));
        assertEquals(
                List.of("/record/every", "/keep"),
                refusal.mistakes().stream().map(Mistake::path).toList());
        assertEquals(
                Optional.of("a multiple of the step, 0.01 s"),
                refusal.mistakes().get(0).range());
    }

    @Test
    void theSolverAndItsTolerancesAreChosen() {
        StartRequest chosen = request(Map.of(
                "solver",
                Value.of("dormand_prince"),
                "relative_tolerance",
                Value.of(1e-8),
                "absolute_tolerance",
                Value.of(1e-12)));
        assertEquals(
                new Integration(Solver.DORMAND_PRINCE, 1e-8, 1e-12),
                read(chosen).integration());
        assertEquals(Integration.DEFAULT, read(request(Map.of())).integration());
    }

    @Test
    void tolerancesHaveARange() {
        InvalidInput ratio = assertThrows(InvalidInput.class, () -> read(with("relative_tolerance", Value.of(0.2))));
        assertEquals("/relative_tolerance", ratio.mistakes().get(0).path());
        assertEquals(Optional.of("1e-14 to 0.1"), ratio.mistakes().get(0).range());
        InvalidInput nothing = assertThrows(InvalidInput.class, () -> read(with("absolute_tolerance", Value.of(0.0))));
        assertEquals("/absolute_tolerance", nothing.mistakes().get(0).path());
    }

    @Test
    void deadlinesThatHavePassedAreGivenUpWhereThatIsAskedFor() {
        assertEquals(
                LatePolicy.SKIP, read(with("late_policy", Value.of("skip"))).latePolicy());
        assertEquals(LatePolicy.CATCH_UP, read(request(Map.of())).latePolicy());
    }

    @Test
    void aCoupledMachineIsArmedOnDemandOnly() {
        assertEquals(Optional.empty(), read(request(Map.of())).coupled());
        assertEquals(
                Optional.of(new Coupled(false)),
                read(with("simulation_mode", Value.of("hil"))).coupled());
        StartRequest armed = request(Map.of("simulation_mode", Value.of("hil"), "arm", Value.of(true)));
        assertEquals(Optional.of(new Coupled(true)), read(armed).coupled());
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(with("arm", Value.of(true))));
        assertEquals("/arm", refusal.mistakes().get(0).path());
    }

    @Test
    void aForkKeepsItsStepSeedAndJournalAndBringsItsMachine() {
        List<Command> journal = List.of(new Command(7, Command.Kind.FORK, Map.of()));
        SimulationSettings taken = new SimulationSettings(
                5_000_000, 1, OptionalLong.empty(), 9, SimulationSettings.OnError.PAUSE, FOLDER, journal);
        RunRequest fork = RunRequest.of(MachineModel.of("Test machine", Map.of(), Map.of()), taken);
        StartRequest plain = StartRequest.of(Map.of("snapshot_id", Value.of(3)));
        assertEquals(fork, reader().readFork(plain, fork));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> reader().readFork(with("step", Value.of("10 ms")), fork));
        assertEquals(
                List.of("/step", "/machine_model_id"),
                refused.mistakes().stream().map(Mistake::path).toList());
    }

    private static SettingsReader reader() {
        return new SettingsReader(SettingsReaderTest::milliseconds);
    }

    private static SimulationSettings read(StartRequest request) {
        return reading(request).settings();
    }

    private static RunRequest reading(StartRequest request) {
        MachineModel machine = MachineModel.of("Test machine", Map.of(), Map.of());
        return reader().read(request, machine, FOLDER);
    }

    private static StartRequest recording(Value every, Value keep) {
        Value record = new Value.Members(Map.of(
                "signals",
                Value.of("tank.*"),
                "every",
                every,
                "dead_band",
                new Value.Members(Map.of("tank.level", Value.of("1 mm")))));
        return request(Map.of("record", record, "keep", keep));
    }

    private static StartRequest with(String name, Value value) {
        return request(Map.of(name, value));
    }

    /** Starts a machine. */
    private static StartRequest request(Map<String, Value> members) {
        Map<String, Value> all = new HashMap<>(members);
        all.put("machine_model_id", MACHINE);
        return StartRequest.of(all);
    }

    private static double milliseconds(String quantity) throws IllegalQuantity {
        if (!quantity.endsWith(" ms")) {
            throw new IllegalQuantity("\"" + quantity + "\" is not in ms.");
        }
        return Double.parseDouble(quantity.replace(" ms", "")) / 1_000;
    }
}
