package org.twinbench.rest.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.simulation.Command;
import org.twinbench.api.simulation.Integration;
import org.twinbench.api.simulation.LatePolicy;
import org.twinbench.api.simulation.SimulationSettings;
import org.twinbench.api.simulation.Solver;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

class SettingsReaderTest {

    private static final Path FOLDER = Path.of("files");
    private static final Optional<Value> ABSENT = Optional.empty();

    @Test
    void everythingButTheMachineHasADefault() {
        assertEquals(SimulationSettings.defaults(FOLDER), read(StartRequest.of(4)));
    }

    @Test
    void numbersAreSeconds() {
        SimulationSettings settings = read(request(of(0.001), of(10), of(60)));
        assertEquals(1_000_000, settings.stepNanos());
        assertEquals(10, settings.speed());
        assertEquals(OptionalLong.of(60_000_000_000L), settings.durationNanos());
    }

    @Test
    void textsAreQuantitiesOfTime() {
        assertEquals(5_000_000, read(request(text("5 ms"), ABSENT, ABSENT)).stepNanos());
    }

    @Test
    void maxIsAsFastAsPossible() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                read(request(ABSENT, text("max"), ABSENT)).speed());
    }

    @Test
    void everyMistakeIsFoundAtOnce() {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> read(request(text("5 kg"), text("fast"), of(-1))));
        assertEquals(
                List.of("/step", "/speed", "/duration"),
                refusal.mistakes().stream().map(Mistake::path).toList());
    }

    @Test
    void stepsBeyondTheirRangeAreRefusedWithIt() {
        for (Optional<Value> step : List.of(of(0), of(-1), of(3_601), of(1e-7), of(1e300))) {
            InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(request(step, ABSENT, ABSENT)));
            assertEquals("/step", refusal.mistakes().get(0).path());
        }
    }

    @Test
    void speedIsAboveZero() {
        for (Optional<Value> speed : List.of(of(0), of(-1), text("10"), Optional.of(Value.of(true)))) {
            assertThrows(InvalidInput.class, () -> read(request(ABSENT, speed, ABSENT)));
        }
    }

    @Test
    void whatIsRecordedIsReadWithIt() {
        RunRequest request = reading(recording(text("100 ms"), of(3_600)));
        assertEquals("tank.*", request.signals());
        assertEquals(OptionalLong.of(10), request.every());
        assertEquals(Map.of("tank.level", Value.of("1 mm")), request.deadBand());
        assertEquals(OptionalLong.of(3_600_000_000_000L), request.keepNanos());
    }

    @Test
    void rowsAreAWholeNumberOfStepsApartAndKeptForSomeTime() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> reading(recording(text("15 ms"), of(0))));
        assertEquals(
                List.of("/record/every", "/keep"),
                refusal.mistakes().stream().map(Mistake::path).toList());
        assertEquals(
                Optional.of("a multiple of the step, 0.01 s"),
                refusal.mistakes().get(0).range());
    }

    @Test
    void theSolverAndItsTolerancesAreChosen() {
        StartRequest chosen = solving(Optional.of(Solver.DORMAND_PRINCE), Optional.of(1e-8), Optional.of(1e-12));
        assertEquals(
                new Integration(Solver.DORMAND_PRINCE, 1e-8, 1e-12),
                read(chosen).integration());
        assertEquals(
                Integration.DEFAULT,
                read(solving(Optional.empty(), Optional.empty(), Optional.empty()))
                        .integration());
    }

    @Test
    void tolerancesHaveARange() {
        InvalidInput ratio = assertThrows(
                InvalidInput.class, () -> read(solving(Optional.empty(), Optional.of(0.2), Optional.of(1e-9))));
        assertEquals("/relative_tolerance", ratio.mistakes().get(0).path());
        assertEquals(Optional.of("1e-14 to 0.1"), ratio.mistakes().get(0).range());
        InvalidInput nothing = assertThrows(
                InvalidInput.class, () -> read(solving(Optional.empty(), Optional.empty(), Optional.of(0.0))));
        assertEquals("/absolute_tolerance", nothing.mistakes().get(0).path());
    }

    private static StartRequest solving(Optional<Solver> solver, Optional<Double> relative, Optional<Double> absolute) {
        return new StartRequest(
                Optional.of(4L),
                Optional.empty(),
                ABSENT,
                ABSENT,
                ABSENT,
                Optional.empty(),
                Optional.empty(),
                solver,
                relative,
                absolute,
                Optional.empty(),
                Optional.empty(),
                ABSENT,
                Optional.empty());
    }

    @Test
    void deadlinesThatHavePassedAreGivenUpWhereThatIsAskedFor() {
        StartRequest skipping = new StartRequest(
                Optional.of(4L),
                Optional.empty(),
                ABSENT,
                ABSENT,
                ABSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LatePolicy.SKIP),
                Optional.empty(),
                ABSENT,
                Optional.empty());
        assertEquals(LatePolicy.SKIP, read(skipping).latePolicy());
        assertEquals(LatePolicy.CATCH_UP, read(StartRequest.of(4)).latePolicy());
    }

    @Test
    void couplingToControllersIsRefused() {
        StartRequest coupled = new StartRequest(
                Optional.of(4L),
                Optional.of(StartRequest.Mode.HIL),
                ABSENT,
                ABSENT,
                ABSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ABSENT,
                Optional.empty());
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(coupled));
        assertEquals("/simulation_mode", refusal.mistakes().get(0).path());
    }

    @Test
    void aForkKeepsItsStepSeedAndJournalAndBringsItsMachine() {
        List<Command> journal = List.of(new Command(7, Command.Kind.FORK, Map.of()));
        SimulationSettings taken = new SimulationSettings(
                5_000_000, 1, OptionalLong.empty(), 9, SimulationSettings.OnError.PAUSE, FOLDER, journal);
        RunRequest fork = RunRequest.of(MachineModel.of("Test machine", Map.of(), Map.of()), taken);
        StartRequest plain = new StartRequest(
                Optional.empty(),
                Optional.empty(),
                ABSENT,
                ABSENT,
                ABSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ABSENT,
                Optional.of(3L));
        assertEquals(fork, reader().readFork(plain, fork));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> reader().readFork(request(text("10 ms"), ABSENT, ABSENT), fork));
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

    private static StartRequest recording(Optional<Value> every, Optional<Value> keep) {
        return new StartRequest(
                Optional.of(4L),
                Optional.empty(),
                ABSENT,
                ABSENT,
                ABSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StartRequest.Recording(
                        Optional.of("tank.*"), every, Optional.of(Map.of("tank.level", Value.of("1 mm"))))),
                keep,
                Optional.empty());
    }

    private static StartRequest request(Optional<Value> step, Optional<Value> speed, Optional<Value> duration) {
        return new StartRequest(
                Optional.of(4L),
                Optional.empty(),
                step,
                speed,
                duration,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ABSENT,
                Optional.empty());
    }

    private static Optional<Value> of(double number) {
        return Optional.of(Value.of(number));
    }

    private static Optional<Value> text(String quantity) {
        return Optional.of(Value.of(quantity));
    }

    private static double milliseconds(String quantity) throws IllegalQuantity {
        if (!quantity.endsWith(" ms")) {
            throw new IllegalQuantity("\"" + quantity + "\" is not in ms.");
        }
        return Double.parseDouble(quantity.replace(" ms", "")) / 1_000;
    }
}
