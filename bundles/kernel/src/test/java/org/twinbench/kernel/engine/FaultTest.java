package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;

/** Faults and overrides on the signals of a simulation. */
@Timeout(30)
final class FaultTest {

    /** A lag whose register goes to 8, a gain of 2 behind it, another lag behind that. */
    private final Simulation run = new Bench()
            .with("lag", "lag", Map.of("lag", Value.of(0.04)), Map.of("input", Value.of(8.0)))
            .with("gain", "gain")
            .with("behind", "lag", Map.of("lag", Value.of(0.02)), Map.of())
            .connect("gain.input", "lag.output")
            .connect("behind.input", "gain.output")
            .prepare();

    private Fault inject(String signal, FaultKind kind, double value) {
        return run.faults().begin(FaultRequest.of(signal, kind, Value.of(value)));
    }

    private double real(String path) {
        return Bench.real(run, path);
    }

    @Test
    void whatIsStuckIsHeldFromTheTickThatTheAnswerNamesAndGoesOnFromThere() {
        run.advance(1);
        assertEquals(2, real("lag.output"));
        Fault fault = inject("lag.output", FaultKind.STUCK, 4);
        assertEquals(2, fault.from());
        assertEquals(2, real("lag.output"));
        run.advance(3);
        assertEquals(4, real("lag.output"));
        assertEquals(8, real("gain.output"));
        assertEquals(OptionalLong.of(5), run.faults().clear(fault.id()));
        run.advance(1);
        assertEquals(5, real("lag.output"));
    }

    @Test
    void whatIsStuckWithoutAValueStandsWhereItWas() {
        run.faults()
                .begin(new FaultRequest(
                        "lag.output", Optional.of(FaultKind.STUCK), Optional.empty(), Optional.empty()));
        run.advance(1);
        double where = real("lag.output");
        run.advance(5);
        assertEquals(2, where);
        assertEquals(where, real("lag.output"));
    }

    @Test
    void aBiasChangesOnlyWhatOthersRead() {
        run.advance(1);
        inject("lag.output", FaultKind.BIAS, 100);
        run.advance(1);
        assertEquals(103.5, real("lag.output"));
        assertEquals(207, real("gain.output"));
        run.faults().clear(1);
        run.advance(1);
        assertEquals(4.625, real("lag.output"));
    }

    @Test
    void aFaultOfAnInputIsReadByItsComponentOnly() {
        run.advance(1);
        inject("gain.input", FaultKind.SCALE, 10);
        inject("behind.input", FaultKind.BIAS, 1);
        run.advance(1);
        assertEquals(3.5, real("lag.output"));
        assertEquals(35, real("gain.input"));
        assertEquals(70, real("gain.output"));
        assertEquals(71, real("behind.input"));
        double before = real("behind.output");
        run.advance(1);
        assertEquals(before + (71 - before) * 0.5, real("behind.output"));
    }

    @Test
    void aDriftGrowsWithSimulatedTimeAndEndsAtItsTick() {
        run.advance(4);
        double[] healthy = new double[3];
        Simulation other = Bench.engine().prepare(2, run.machine(), Bench.settings());
        other.advance(4);
        run.faults()
                .begin(FaultRequest.of("lag.output", FaultKind.DRIFT, Value.of(100.0))
                        .lasting(Value.of("20 ms")));
        for (int i = 0; i < 3; i++) {
            run.advance(1);
            other.advance(1);
            healthy[i] = real("lag.output") - Bench.real(other, "lag.output");
        }
        assertEquals(0, healthy[0]);
        assertEquals(1, healthy[1]);
        assertEquals(0, healthy[2]);
        assertEquals(List.of(), run.faults().list());
    }

    @Test
    void aDelayShowsWhatWas() {
        inject("gain.output", FaultKind.DELAY, 0.02);
        double[] undelayed = new double[6];
        for (int i = 0; i < undelayed.length; i++) {
            run.advance(1);
            undelayed[i] = 2 * real("lag.output");
            assertEquals(undelayed[Math.max(0, i - 2)], real("gain.output"));
        }
    }

    @Test
    void noiseIsTheSameInEveryRunOfTheSameSeed() {
        inject("gain.output", FaultKind.NOISE, 0.1);
        run.advance(7);
        double noisy = real("gain.output");
        assertNotEquals(2 * real("lag.output"), noisy);
        Simulation again = Bench.engine().prepare(2, run.machine(), Bench.replay(run.journal()));
        again.advance(7);
        assertEquals(noisy, Bench.real(again, "gain.output"));
    }

    @Test
    void anOverrideWinsOverAFaultAndOverASetValue() {
        inject("lag.output", FaultKind.BIAS, 100);
        inject("lag.output", FaultKind.STUCK, 3);
        long hand = run.overrides()
                .begin(OverrideRequest.of("lag.output", Value.of(5.0)))
                .id();
        long input = run.overrides()
                .begin(OverrideRequest.of("lag.input", Value.of(-1.0)))
                .id();
        run.advance(1);
        assertEquals(5, real("lag.output"));
        assertEquals(-1, real("lag.input"));
        run.inputs(Map.of("lag.input", Value.of(6.0)));
        run.advance(1);
        assertEquals(-1, real("lag.input"));
        run.overrides().clear(hand);
        run.overrides().clear(input);
        run.advance(1);
        assertEquals(103, real("lag.output"));
        assertEquals(6, real("lag.input"));
    }

    @Test
    void theSecondFaultOfAKindReplacesTheFirst() {
        inject("lag.output", FaultKind.BIAS, 100);
        run.advance(1);
        Fault second = inject("lag.output", FaultKind.BIAS, 10);
        assertEquals(2, run.faults().list().size());
        run.advance(1);
        assertEquals(List.of(second), run.faults().list());
        assertEquals(13.5, real("lag.output"));
    }

    @Test
    void statusAndJournalKnowWhatActs() {
        Fault fault = inject("gain.output", FaultKind.BIAS, 1);
        run.overrides().begin(OverrideRequest.of("lag.output", Value.of(1.0)));
        assertEquals(List.of(fault), run.status().faults());
        assertEquals(1, run.status().overrides().size());
        run.faults().clear(fault.id());
        assertEquals(
                List.of(Command.Kind.FAULT, Command.Kind.OVERRIDE, Command.Kind.CLEAR),
                run.journal().stream().map(Command::kind).toList());
        assertEquals(OptionalLong.empty(), run.overrides().clear(fault.id()));
        assertEquals(OptionalLong.empty(), run.faults().clear(99));
    }

    @Test
    void aFaultOfTheTypeIsSetByTheSameRequest() {
        Simulation leaking = new Bench().with("drum", "leaky").prepare();
        leaking.advance(2);
        assertEquals(2, Bench.real(leaking, "drum.level"));
        Fault fault = leaking.faults()
                .begin(new FaultRequest(
                        "drum.leak", Optional.empty(), Optional.of(Value.of(3.0)), Optional.of(Value.of("20 ms"))));
        assertEquals(FaultKind.OWN, fault.kind());
        leaking.faults().begin(new FaultRequest("drum.blocked", Optional.empty(), Optional.empty(), Optional.empty()));
        leaking.advance(2);
        assertEquals(0, Bench.real(leaking, "drum.level"));
        leaking.faults().clear(2);
        leaking.advance(3);
        assertEquals(-1, Bench.real(leaking, "drum.level"));
    }

    @Test
    void truthValuesAndIntegersAreStuckAndLate() {
        Simulation counting = new Bench()
                .with("above", "above", Map.of(), Map.of("input", Value.of(1.0)))
                .with("while", "while")
                .with("counter", "counter")
                .connect("while.condition", "above.output")
                .prepare();
        counting.faults()
                .begin(FaultRequest.of("above.output", FaultKind.STUCK, Value.of(false))
                        .lasting(Value.of(0.05)));
        counting.faults().begin(FaultRequest.of("counter.count", FaultKind.DELAY, Value.of("30 ms")));
        counting.advance(9);
        assertEquals(4, Bench.real(counting, "while.ticks"));
        assertEquals(6, Bench.real(counting, "counter.count"));
        counting.faults().begin(FaultRequest.of("counter.count", FaultKind.STUCK, Value.of(100L)));
        counting.faults().clear(2);
        counting.advance(1);
        assertEquals(100, Bench.real(counting, "counter.count"));
        counting.faults().clear(3);
        counting.advance(1);
        assertEquals(101, Bench.real(counting, "counter.count"));
    }

    /** One object per tick, however small, would be 16 bytes. Newer Javas allocate in the sine that noise takes. */
    @Test
    void tickingWithFaultsAllocatesNothing() {
        inject("lag.output", FaultKind.SCALE, 2);
        inject("lag.output", FaultKind.DRIFT, 1);
        inject("gain.output", FaultKind.DELAY, 0.05);
        inject("behind.input", FaultKind.BIAS, 1);
        inject("behind.output", FaultKind.STUCK, 1);
        run.faults().begin(FaultRequest.of("gain.output", FaultKind.QUALITY, Value.of("bad")));
        run.overrides().begin(OverrideRequest.of("lag.input", Value.of(1.0)).lasting(Value.of("30 s")));
        int ticks = 20_000;
        run.advance(ticks);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        run.advance(ticks);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(allocated < ticks, allocated + " bytes for " + ticks + " ticks");
    }

    @Test
    void aStoppedRunStillListsWhatActedAndTakesNoMore() {
        Fault fault = inject("lag.output", FaultKind.BIAS, 1);
        run.advance(1);
        run.stop();
        assertEquals(List.of(fault), run.faults().list());
        assertThrows(IllegalStateException.class, () -> inject("lag.output", FaultKind.BIAS, 2));
        assertThrows(IllegalStateException.class, () -> run.faults().clear(fault.id()));
    }

    @Test
    void whatWasClearedBeforeItBeganIsNotListed() {
        Fault fault = inject("lag.output", FaultKind.BIAS, 1);
        assertEquals(OptionalLong.of(1), run.faults().clear(fault.id()));
        assertEquals(List.of(), run.faults().list());
        assertEquals(OptionalLong.empty(), run.faults().clear(fault.id()));
        run.advance(1);
        assertEquals(2, real("lag.output"));
    }

    @Test
    void aHeldComponentAndATroubledOneAreDisturbedLikeOthers() {
        Simulation held = Bench.engine()
                .prepare(
                        1,
                        new Bench()
                                .with("root", "root")
                                .with("device", "fragile")
                                .machine(),
                        Bench.settings(OnError.HOLD));
        held.inputs(Map.of("device.divisor", Value.of(0), "root.input", Value.of(-1.0)));
        held.advance(3);
        long bias = held.faults()
                .begin(FaultRequest.of("root.output", FaultKind.BIAS, Value.of(1.0)))
                .id();
        long stuck = held.faults()
                .begin(FaultRequest.of("device.quotient", FaultKind.STUCK, Value.of(7L)))
                .id();
        held.advance(3);
        assertEquals(3, Bench.real(held, "root.output"));
        assertEquals(7, Bench.real(held, "device.quotient"));
        held.faults().clear(bias);
        held.faults().clear(stuck);
        held.advance(1);
        assertEquals(2, Bench.real(held, "root.output"));
        assertEquals(100, Bench.real(held, "device.quotient"));
    }

    @Test
    void aRunningMachineTakesFaultsBetweenTwoTicks() throws InterruptedException {
        run.start();
        Fault fault = inject("gain.output", FaultKind.BIAS, 1000);
        while (run.status().tick() < fault.from()) {
            Thread.sleep(1);
        }
        Value shown = run.row("gain.output").signals().get("gain.output").value();
        run.stop();
        assertTrue(shown instanceof Value.Decimal number && number.number().doubleValue() >= 1000);
        assertFalse(run.journal().isEmpty());
    }
}
