package org.twinbench.kernel.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.UnusableClass;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.engine.command.Workshop;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.exchange.LinkAccess;
import org.twinbench.kernel.exchange.Protocols;
import org.twinbench.kernel.exchange.setting.AllowedHosts;
import org.twinbench.kernel.units.UcumUnits;

/** An engine with the types of {@link Devices}, and short words for machines. */
public final class Bench {

    /** The units that every test uses; reading the definitions takes a while. */
    public static final UcumUnits UNITS = new UcumUnits();

    static final Catalog CATALOG = Catalog.of(Stream.of(Devices.class, ContinuousDevices.class)
            .flatMap(devices -> Arrays.stream(devices.getDeclaredClasses()))
            .map(type -> type(type.asSubclass(Behavior.class)))
            .toList());

    private static final Assembler ASSEMBLER = new Assembler(CATALOG, UNITS);

    private final Map<String, MachineModel.Component> components = new HashMap<>();
    private final Map<String, List<String>> connections = new HashMap<>();
    private final Map<String, String> loops = new HashMap<>();
    private final Map<String, MachineModel.Link> links = new HashMap<>();
    private final Map<String, MachineModel.Binding> bindings = new HashMap<>();

    /** Reads a class as a type. */
    public static InstalledType type(Class<? extends Behavior> type) {
        try {
            return BehaviorType.of(type, "org.twinbench.test", "1.0.0");
        } catch (UnusableClass e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    static Engine engine() {
        return new Engine(CATALOG, ASSEMBLER, UNITS, uncoupled(), new RealTime(false));
    }

    /** Returns an engine whose links may use these protocols. */
    static Engine engine(Protocols protocols) {
        return new Engine(CATALOG, ASSEMBLER, UNITS, couplings(protocols), new RealTime(false));
    }

    /** Returns what couples machines by these protocols. */
    static Couplings couplings(Protocols protocols) {
        return new Couplings(new LinkAccess(protocols, UNITS, new AllowedHosts(Set.of())), ASSEMBLER, UNITS);
    }

    /** Returns what couples machines on a host without protocols. */
    static Couplings uncoupled() {
        return Couplings.withoutProtocols(ASSEMBLER, UNITS);
    }

    static Assembly assemble(MachineModel machine) {
        return new Assembler(CATALOG, UNITS)
                .assemble(machine, Path.of(""))
                .assembly()
                .orElseThrow();
    }

    static Workshop workshop() {
        return new Workshop(CATALOG, new Assembler(CATALOG, UNITS), UNITS);
    }

    static SimulationSettings settings() {
        return new SimulationSettings(
                10_000_000, Double.POSITIVE_INFINITY, OptionalLong.empty(), 1, OnError.PAUSE, Path.of(""), List.of());
    }

    static SimulationSettings settings(OnError onError) {
        return new SimulationSettings(
                10_000_000, Double.POSITIVE_INFINITY, OptionalLong.empty(), 1, onError, Path.of(""), List.of());
    }

    static SimulationSettings replay(List<Command> journal) {
        return new SimulationSettings(
                10_000_000, Double.POSITIVE_INFINITY, OptionalLong.empty(), 1, OnError.PAUSE, Path.of(""), journal);
    }

    Bench with(String path, String type) {
        components.put(path, MachineModel.Component.of(type, Map.of()));
        return this;
    }

    Bench with(String path, String type, Map<String, Value> parameters, Map<String, Value> start) {
        components.put(path, new MachineModel.Component(type, "", parameters, start, 1, java.util.Optional.empty()));
        return this;
    }

    Bench connect(String target, String... sources) {
        connections.put(target, List.of(sources));
        return this;
    }

    /** Gives a component a rate. */
    Bench every(String path, int ticks) {
        components.computeIfPresent(
                path,
                (p, c) -> new MachineModel.Component(
                        c.type(), c.label(), c.parameters(), c.start(), ticks, c.position()));
        return this;
    }

    Bench loop(String port, String method) {
        loops.put(port, method);
        return this;
    }

    Bench link(String name, MachineModel.Link link) {
        links.put(name, link);
        return this;
    }

    Bench bind(String port, MachineModel.Binding binding) {
        bindings.put(port, binding);
        return this;
    }

    MachineModel machine() {
        return new MachineModel("Test machine", "", Map.of(), components, connections, loops, links, bindings);
    }

    Simulation prepare() {
        return engine().prepare(1, machine(), settings());
    }

    static double real(Simulation simulation, String path) {
        double[] value = new double[1];
        simulation.probe(List.of(path)).read(value);
        return value[0];
    }
}
