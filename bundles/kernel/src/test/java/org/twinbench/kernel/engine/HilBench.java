package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.exchange.Protocols;
import org.twinbench.kernel.exchange.line.LineProtocol;
import org.twinbench.kernel.exchange.line.LineServer;

/** A plant whose input takes from a remote system, and whose output is given to it; for one test. */
final class HilBench implements AfterEachCallback {

    private static final Duration SOON = Duration.ofSeconds(10);
    static final long STEP_NANOS = 10_000_000;

    final LineServer server;
    final LineProtocol protocol = new LineProtocol();
    final Protocols protocols = new Protocols();
    final Engine engine = Bench.engine(protocols);

    HilBench() {
        protocols.add(protocol);
        server = new LineServer()
                .tag("u", DataType.FLOAT64, "3.0")
                .tag("y", DataType.FLOAT64, "-9.0")
                .tag("tick", DataType.INT32, "-1")
                .tag("done", DataType.INT32, "-1")
                .tag("beat", DataType.FLOAT64, "0");
    }

    /** The plant: in simulation a source is connected to its input, in HIL the tag is bound to it. */
    Bench plant(WhenBad whenBad, Map<String, Value> settings) {
        return new Bench()
                .with("source", "counter")
                .with("valve", "gain")
                .with("tank", "lag")
                .connect("valve.input", "source.count")
                .connect("tank.input", "valve.output")
                .link("plc", new Link("line", server.endpoint(), settings))
                .bind("valve.input", binding("u", Optional.of(whenBad), Optional.of(Value.of(0.5))))
                .bind("tank.output", binding("y", Optional.empty(), Optional.of(Value.of(-1))));
    }

    Bench plant() {
        return plant(WhenBad.REJECT, Map.of("timeout", Value.of("500 ms")));
    }

    static Binding binding(String address, Optional<WhenBad> whenBad, Optional<Value> safe) {
        return new Binding("plc", address, List.of(), List.of(), whenBad, safe, Optional.empty());
    }

    static SimulationSettings settings(boolean armed, double speed, OptionalLong durationNanos) {
        return new SimulationSettings(STEP_NANOS, speed, durationNanos, 1, OnError.PAUSE, Path.of(""), List.of())
                .with(new Coupled(armed));
    }

    Simulation prepare(Bench machine, boolean armed) {
        return engine.prepare(1, machine.machine(), settings(armed, 1, OptionalLong.empty()));
    }

    /** Prepares, and waits for the connection and the first value. */
    Simulation connected(Bench machine, boolean armed) {
        Simulation run = prepare(machine, armed);
        await("connected", () -> isConnected(run));
        await("told", () -> binding(run, "valve.input").status().isGood());
        return run;
    }

    static boolean isConnected(Simulation run) {
        return run.links().stream().allMatch(link -> link.state() == State.CONNECTED);
    }

    static BindingStatus binding(Simulation run, String port) {
        return run.bindings().stream()
                .filter(binding -> binding.port().equals(port))
                .findFirst()
                .orElseThrow();
    }

    static double real(Simulation run, String path) {
        return ((Value.Decimal) run.row(path).signals().get(path).value())
                .number()
                .doubleValue();
    }

    static Quality quality(Simulation run, String path) {
        return run.row(path).signals().get(path).quality();
    }

    static Optional<Alarm> alarm(Simulation run, String source) {
        return run.status().alarms().stream()
                .filter(alarm -> alarm.source().equals(source))
                .findFirst();
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.onSpinWait();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        engine.stopAll();
        server.close();
    }
}
