package org.twinbench.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;
import org.twinbench.benchmarks.accuracy.type.Ball;
import org.twinbench.benchmarks.accuracy.type.Dahlquist;
import org.twinbench.benchmarks.accuracy.type.Lag;
import org.twinbench.benchmarks.accuracy.type.Oscillator;
import org.twinbench.benchmarks.accuracy.type.VanDerPol;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.UnusableClass;
import org.twinbench.kernel.engine.Engine;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.units.UcumUnits;

/** A machine of one component, {@code c}, from its start. */
record Trial(Simulation run) {

    private static final UcumUnits UNITS = new UcumUnits();
    private static final Catalog CATALOG =
            Catalog.of(Stream.of(Ball.class, Dahlquist.class, Lag.class, Oscillator.class, VanDerPol.class)
                    .map(Trial::type)
                    .toList());

    private static InstalledType type(Class<? extends Behavior> type) {
        try {
            return BehaviorType.of(type, "org.twinbench.benchmarks", "1.0.0");
        } catch (UnusableClass refused) {
            throw new IllegalStateException(refused);
        }
    }

    /**
     * Prepares a machine.
     *
     * @param type id of the component's type, without {@code benchmarks.}
     * @param parameters of the component
     * @param start its start values
     * @param step length of a step, ms
     */
    static Trial of(
            String type,
            Map<String, Double> parameters,
            Map<String, Double> start,
            Integration integration,
            long step) {
        MachineModel.Component component = new MachineModel.Component(
                "benchmarks." + type, "", values(parameters), values(start), 1, Optional.empty());
        SimulationSettings settings = new SimulationSettings(
                        step * 1_000_000,
                        Double.POSITIVE_INFINITY,
                        OptionalLong.empty(),
                        1,
                        OnError.PAUSE,
                        Path.of(""),
                        List.of())
                .with(integration);
        Assembler assembler = new Assembler(CATALOG, UNITS);
        Engine engine = new Engine(
                CATALOG, assembler, UNITS, Couplings.withoutProtocols(assembler, UNITS), new RealTime(false));
        return new Trial(engine.prepare(1, MachineModel.of(type, Map.of("c", component), Map.of()), settings));
    }

    private static Map<String, Value> values(Map<String, Double> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Value.of(entry.getValue())));
    }

    /**
     * Does some steps.
     *
     * @throws IllegalStateException if the simulation refuses to go on
     */
    Trial after(long steps) {
        run.advance(steps);
        run.status().message().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        return this;
    }

    /** Returns an output as it is. */
    double real(String output) {
        String path = "c." + output;
        Value.Decimal value = (Value.Decimal) run.row(path).signals().get(path).value();
        return value.number().doubleValue();
    }
}
