package org.twinbench.commands.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Lateness;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.Solver;

class FailureReportTest {

    private final Course course = Course.of(10_000_000, 3_600_000_000_000L, 10_000_000, Double.POSITIVE_INFINITY);

    @Test
    void namesTheComponentOnceAndHowToSeeItAgain() {
        Alarm alarm = alarm(
                "tank.temperature", "tank.temperature is NaN, first at tick 43200 (acme.tank 1.3.0)", Optional.empty());
        assertEquals(
                List.of(
                        "00:07:12  tank stopped the run: temperature is NaN, first at tick 43200 (acme.tank 1.3.0)",
                        "          reproduce: twinbench run heated-tank.json --for 7min13s --seed 1"),
                report(List.of()).lines(status(alarm)));
    }

    @Test
    void showsWhereAnExceptionCameFrom() {
        Alarm alarm = alarm(
                "tank",
                "tank threw java.lang.ArithmeticException",
                Optional.of("java.lang.ArithmeticException\n\tat a.B.step(B.java:7)"));
        assertEquals(
                List.of(
                        "00:07:12  tank stopped the run: it threw java.lang.ArithmeticException",
                        "          java.lang.ArithmeticException",
                        "            at a.B.step(B.java:7)",
                        "          reproduce: twinbench run heated-tank.json --for 7min13s --set 'tank.area=0.3 m2'"
                                + " --seed 1"),
                report(List.of("tank.area=0.3 m2")).lines(status(alarm)));
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        Reproduction reproduction = new Reproduction(
                Path.of("it's.json"), 1_000_000, 7, Integration.DEFAULT.with(Solver.RK4), List.of(), List.of("--hil"));
        assertEquals(
                "twinbench run 'it'\\''s.json' --for 1s --hil --step 1ms --seed 7 --solver rk4",
                reproduction.command(1_000_000_000));
    }

    private FailureReport report(List<String> assignments) {
        return new FailureReport(
                course,
                new Reproduction(
                        Path.of("heated-tank.json"), course.step(), 1, Integration.DEFAULT, assignments, List.of()));
    }

    private static Alarm alarm(String source, String text, Optional<String> detail) {
        return new Alarm(1, Alarm.Severity.ERROR, source, text, detail, 43_200, Optional.empty());
    }

    private static SimulationStatus status(Alarm alarm) {
        return new SimulationStatus(
                1,
                "Heated tank",
                State.FAILED,
                43_200,
                432,
                0.01,
                1,
                1,
                1,
                Solver.EULER,
                6,
                0,
                new Lateness(0, 0, 0, 0),
                0,
                false,
                LatePolicy.CATCH_UP,
                0,
                List.of(alarm),
                List.of(),
                List.of(),
                Optional.of(alarm.text()),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
