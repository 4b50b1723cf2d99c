package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.value.Value;

/** How far signals can be trusted. */
final class QualityTest {

    private final Simulation run = new Bench()
            .with("lag", "lag")
            .with("gain", "gain")
            .with("behind", "lag")
            .connect("gain.input", "lag.output")
            .connect("behind.input", "gain.output")
            .prepare();

    @Test
    void badQualityTravelsAlongWiresAndARegisterThatTookItRestartsAtGood() {
        long fault = run.faults()
                .begin(FaultRequest.of("lag.output", FaultKind.QUALITY, Value.of("BadSensorFailure")))
                .id();
        assertEquals(Quality.GOOD, signal("lag.output").quality());
        run.advance(1);
        assertEquals(Optional.of("BadSensorFailure"), signal("lag.output").status());
        assertEquals(Quality.BAD, signal("gain.output").quality());
        assertEquals(Quality.BAD, signal("behind.input").quality());
        assertEquals(Quality.GOOD, signal("behind.output").quality());
        Alarm alarm = run.status().alarms().get(0);
        assertEquals("lag.output", alarm.source());
        assertEquals("lag.output is bad (BadSensorFailure); behind takes it and restarts at good.", alarm.text());
        run.faults().clear(fault);
        run.advance(1);
        assertEquals(Quality.GOOD, signal("gain.output").quality());
        assertEquals(List.of(), run.status().alarms());
    }

    @Test
    void anAlarmNamesTheStatusWhereItSaysMoreThanBad() {
        run.faults().begin(FaultRequest.of("lag.output", FaultKind.QUALITY, Value.of("bad")));
        run.advance(1);
        assertEquals(
                "lag.output is bad; behind takes it and restarts at good.",
                run.status().alarms().get(0).text());
    }

    @Test
    void theWorstQualityCounts() {
        run.faults().begin(FaultRequest.of("lag.output", FaultKind.QUALITY, Value.of("uncertain")));
        run.faults().begin(FaultRequest.of("gain.input", FaultKind.QUALITY, Value.of("bad")));
        run.advance(1);
        assertEquals(Quality.UNCERTAIN, signal("lag.output").quality());
        assertEquals(Quality.BAD, signal("gain.output").quality());
    }

    private Signal signal(String path) {
        return run.row(path).signals().get(path);
    }

    @Test
    void aReplayedRunWarnsAtTheSameTicks() {
        run.faults()
                .begin(FaultRequest.of("gain.output", FaultKind.QUALITY, Value.of("bad"))
                        .lasting(Value.of("30 ms")));
        run.advance(8);
        Simulation again = Bench.engine().prepare(2, run.machine(), Bench.replay(run.journal()));
        assertEquals(List.of(), again.alarms());
        again.advance(8);
        assertEquals(run.alarms(), again.alarms());
        assertEquals(1, again.alarms().get(0).raised());
        assertEquals(Optional.of(4L), again.alarms().get(0).cleared());
    }
}
