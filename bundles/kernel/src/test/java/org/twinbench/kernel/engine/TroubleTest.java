package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;

/** Components that throw, and numbers that are not finite. */
final class TroubleTest {

    private static final MachineModel FRAGILE =
            new Bench().with("device", "fragile").with("counter", "counter").machine();
    private static final MachineModel ROOT =
            new Bench().with("root", "root").with("counter", "counter").machine();

    @Test
    void aComponentThatThrowsPausesTheRunAndIsNamedWithItsStackTrace() {
        Simulation run = Bench.engine().prepare(1, FRAGILE, Bench.settings());
        run.advance(5);
        run.inputs(Map.of("device.divisor", Value.of(0)));
        run.advance(10);
        assertEquals(State.PAUSED, run.status().state());
        assertEquals(7, run.status().tick());
        Alarm alarm = run.status().alarms().get(0);
        assertEquals("device", alarm.source());
        assertTrue(alarm.text().contains("ArithmeticException: / by zero"), alarm.text());
        assertTrue(
                alarm.detail().orElseThrow().contains("Devices$Fragile.step"),
                alarm.detail().orElseThrow());
        assertEquals(alarm.text(), run.status().message().orElseThrow());
        assertEquals(100, Bench.real(run, "device.quotient"));
        assertEquals(7, Bench.real(run, "counter.count"));
    }

    @Test
    void afterTheCauseIsGoneThePausedRunGoesOn() {
        Simulation run = Bench.engine().prepare(1, FRAGILE, Bench.settings());
        run.inputs(Map.of("device.divisor", Value.of(0)));
        run.advance(10);
        run.inputs(Map.of("device.divisor", Value.of(4)));
        run.advance(1);
        run.advance(10);
        assertEquals(25, Bench.real(run, "device.quotient"));
    }

    @Test
    void stopEndsTheRunAsFailed() {
        Simulation run = Bench.engine().prepare(1, FRAGILE, Bench.settings(OnError.STOP));
        run.inputs(Map.of("device.divisor", Value.of(0)));
        run.advance(10);
        assertEquals(State.FAILED, run.status().state());
        assertEquals(2, run.status().tick());
    }

    @Test
    void holdLetsTheOthersGoOn() {
        Simulation run = Bench.engine().prepare(1, FRAGILE, Bench.settings(OnError.HOLD));
        run.inputs(Map.of("device.divisor", Value.of(0)));
        run.advance(10);
        assertEquals(10, run.status().tick());
        assertEquals(10, Bench.real(run, "counter.count"));
        assertEquals(1, run.status().alarms().size());
    }

    @Test
    void aNumberThatIsNotFiniteIsNamedWithItsTick() {
        Simulation run = Bench.engine().prepare(1, ROOT, Bench.settings());
        run.advance(3);
        run.inputs(Map.of("root.input", Value.of(-1.0)));
        run.advance(10);
        assertEquals(State.PAUSED, run.status().state());
        assertEquals(4, run.status().tick());
        assertTrue(run.status().message().orElseThrow().startsWith("root.output is NaN, first at tick 4"));
        assertFalse(Double.isFinite(Bench.real(run, "root.output")));
    }

    @Test
    void holdKeepsTheLastFiniteValue() {
        Simulation run = Bench.engine().prepare(1, ROOT, Bench.settings(OnError.HOLD));
        run.inputs(Map.of("root.input", Value.of(-1.0)));
        run.advance(3);
        assertEquals(2, Bench.real(run, "root.output"));
        assertEquals(3, run.status().tick());
    }
}
