package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.api.value.Value;

/** Events happen at their instants, within a step too. */
class EventTest {

    private static final long MILLI = 1_000_000;
    private static final MachineModel HEATING = new Bench()
            .with("room", "room")
            .with("relay", "relay")
            .connect("relay.measured", "room.temperature")
            .connect("room.heated", "relay.on")
            .machine();

    @ParameterizedTest
    @EnumSource(names = {"RK4", "DORMAND_PRINCE"})
    void aBallBouncesWhenItsClosedFormDoes(Solver solver) {
        Simulation run = Solving.start(Solving.single("ball"), solver, 10 * MILLI);
        double speed = StrictMath.sqrt(2 * 9.81 * 10);
        double expected = speed / 9.81;
        for (int bounce = 1; bounce <= 12; bounce++) {
            while (Bench.real(run, "c.bounces") < bounce) {
                run.advance(1);
            }
            assertEquals(bounce, Bench.real(run, "c.bounces"));
            assertEquals(expected, Bench.real(run, "c.bounced"), 1e-9);
            speed *= 0.8;
            expected += 2 * speed / 9.81;
        }
        assertEquals(State.PAUSED, run.status().state());
        assertEquals(java.util.Optional.empty(), run.status().message());
    }

    @ParameterizedTest
    @EnumSource(names = {"RK4", "DORMAND_PRINCE"})
    void aBallThatBouncesFasterAndFasterIsNamedAndHeld(Solver solver) {
        MachineModel machine =
                new Bench().with("ball", "ball").with("counter", "counter").machine();
        Simulation run = Bench.engine()
                .prepare(1, machine, Solving.settings(Integration.DEFAULT.with(solver), 10 * MILLI, OnError.HOLD));
        run.advance(2_000);
        assertEquals(1, run.status().alarms().size());
        String text = run.status().alarms().get(0).text();
        assertTrue(text.startsWith("ball has more than 100 events of 'gap' within one step"), text);
        assertEquals(0, Bench.real(run, "ball.height"), 1e-3);
        assertEquals(2_000, Bench.real(run, "counter.count"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RK4", "DORMAND_PRINCE"})
    void aRelaySwitchesAnotherComponentWithinTheStep(Solver solver) {
        Simulation run = Solving.start(HEATING, solver, 1_000 * MILLI);
        double heatingUp = 100 * StrictMath.log((30 - 19) / (30 - 21.0));
        double coolingDown = 100 * StrictMath.log((21 - 10) / (19 - 10.0));
        double expected = 100 * StrictMath.log((30 - 20) / (30 - 21.0));
        boolean on = false;
        double switched = 0;
        for (int i = 0; i < 10; i++) {
            while (Bench.real(run, "relay.switched") == switched) {
                run.advance(1);
            }
            switched = Bench.real(run, "relay.switched");
            assertEquals(expected, switched, 1e-6);
            assertEquals(on ? 1 : 0, Bench.real(run, "relay.on"));
            expected += on ? heatingUp : coolingDown;
            on = !on;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSetPointThatJumpsHasItsEventAtTheTickEdge(Solver solver) {
        Simulation run = Solving.start(HEATING, solver, 1_000 * MILLI);
        run.advance(3);
        run.parameters(Map.of("relay.high", Value.of(19.5)));
        run.advance(2);
        assertEquals(0, Bench.real(run, "relay.on"));
        assertEquals(4, Bench.real(run, "relay.switched"));
    }

    @ParameterizedTest
    @EnumSource
    void atTheStartThereIsNoEvent(Solver solver) {
        MachineModel machine = new Bench()
                .with("relay", "relay", Map.of(), Map.of("measured", Value.of(25.0)))
                .machine();
        Simulation run = Solving.start(machine, solver, 1_000 * MILLI);
        run.advance(5);
        assertEquals(1, Bench.real(run, "relay.on"));
    }
}
